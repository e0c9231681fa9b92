import type { Indicator, TargetForm, TargetGoal } from "../../model/target";
import { plain } from "../../model/text";
import { isSatisfaction } from "../indicator-words";
import { BY_POLICY, defineRule } from "../rule";
import {
  bareText,
  cellOf,
  filledForms,
  formText,
  headCell,
  indicatorText,
  placeOf,
  promisedIndicators,
  withoutForms,
} from "../targets";

/** A shorter goal says so little that two may well be the same. */
const GOAL_LENGTH = 10;
/** Fewer indicators may be the same by chance. */
const SET_SIZE = 3;

export default defineRule({
  code: "J18",
  group: "targets",
  name: "duplicate-indicators",
  title: "指标重复或项目间雷同",
  severity: "warning",
  rests: ["form"],
  ...BY_POLICY,
  messages: {
    twice: "“{project}”的指标“{indicator}”出现两次（{cellA}、{cellB}）。请合并或区分。",
    project: "“{project}”有两份绩效目标表（{cellA}、{cellB}）。请合并，或按不同项目分别命名。",
    goal: "“{projectA}”（{cellA}）与“{projectB}”（{cellB}）的年度目标相同。请按项目分别设定。",
    indicators: "“{projectA}”（{cellA}）与“{projectB}”（{cellB}）的 {count} 个指标及指标值完全相同。请按项目分别设定。",
  },

  cases: (book) => withoutForms(book) ?? [book],

  *report(book) {
    const forms = filledForms(book);
    for (const form of forms) yield* repeated(form);
    for (const [a, b] of pairsOf(forms)) {
      const goals = sameGoals(a, b);
      const names = { projectA: formText(a), projectB: formText(b) };
      if (isSameNamed(a, b)) {
        const [cellA, cellB] = [placeOf(a.name), placeOf(b.name)];
        const cells = [...cellOf(a.name, "text"), ...cellOf(b.name, "text")];
        yield { messageId: "project", data: { project: names.projectA, cellA, cellB }, cells };
        continue;
      }
      if (goals) {
        const [first, second] = goals;
        yield {
          messageId: "goal",
          data: { ...names, cellA: placeOf(first.text), cellB: placeOf(second.text) },
          cells: [...cellOf(first.text, "text"), ...cellOf(second.text, "text")],
        };
      }
      const count = sameIndicators(a, b);
      if (count !== undefined) {
        const [cellA] = headCell(a);
        const [cellB] = headCell(b);
        yield {
          messageId: "indicators",
          data: {
            ...names,
            cellA: placeOf(cellA && { cell: cellA }),
            cellB: placeOf(cellB && { cell: cellB }),
            count: String(count),
          },
          cells: [...headCell(a), ...headCell(b)],
        };
      }
    }
  },
});

const pairsOf = <T>(all: readonly T[]): readonly (readonly [T, T])[] =>
  all.flatMap((a, i) => all.slice(i + 1).map((b) => [a, b] as const));

const keyOf = ({ level2, name }: Indicator): string => `${level2.value ?? level2.raw} ${bareText(name.value)}`;

/** The second and later of indicators with one name under one second level. */
function* repeated(form: TargetForm) {
  const first = new Map<string, Indicator>();
  for (const indicator of promisedIndicators(form)) {
    const key = keyOf(indicator);
    const before = first.get(key);
    if (!before) first.set(key, indicator);
    else if (bareText(indicator.name.value) !== "") {
      yield {
        messageId: "twice" as const,
        data: {
          project: formText(form),
          indicator: indicatorText(indicator),
          cellA: placeOf(before.name),
          cellB: placeOf(indicator.name),
        },
        cells: [...cellOf(before.name, "text"), ...cellOf(indicator.name, "text")],
      };
    }
  }
}

/** Two forms of one project of the same unit. */
const isSameNamed = (a: TargetForm, b: TargetForm): boolean =>
  a.kind === "project" &&
  b.kind === "project" &&
  bareText(a.name?.value ?? "") !== "" &&
  bareText(a.name?.value ?? "") === bareText(b.name?.value ?? "") &&
  bareText(a.implementer?.value ?? "") === bareText(b.implementer?.value ?? "");

/** A goal without the name of its project: what two projects have in common. */
const goalText = ({ text }: TargetGoal, { name }: TargetForm): string => {
  const project = bareText(name?.value ?? "");
  return project === "" ? bareText(text.value) : bareText(text.value).split(project).join("");
};

function sameGoals(a: TargetForm, b: TargetForm): readonly [TargetGoal, TargetGoal] | undefined {
  for (const goal of a.goals) {
    const text = goalText(goal, a);
    const other = b.goals.find((each) => goalText(each, b) === text);
    if (text.length >= GOAL_LENGTH && other) return [goal, other];
  }
  return undefined;
}

/** How many indicators two forms share when they share all; satisfaction may be asked of the same people. */
function sameIndicators(a: TargetForm, b: TargetForm): number | undefined {
  const setOf = (form: TargetForm) =>
    new Set(
      promisedIndicators(form)
        .filter((each) => !isSatisfaction(each))
        .map((each) => `${keyOf(each)} ${plain(each.value.raw)}`),
    );
  const [left, right] = [setOf(a), setOf(b)];
  const isSame = left.size === right.size && [...left].every((each) => right.has(each));
  return isSame && left.size >= SET_SIZE ? left.size : undefined;
}
