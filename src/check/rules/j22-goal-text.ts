import { kindNamed } from "../../catalogue/indicators/index";
import { groupBy } from "../../model/group-by";
import { bareProjectName } from "../../model/project";
import type { TargetForm, TargetGoal } from "../../model/target";
import { plain } from "../../model/text";
import { defineRule } from "../rule";
import {
  bareText,
  cellOf,
  filledForms,
  formText,
  headCell,
  indicatorText,
  listText,
  placeOf,
  promisedIndicators,
  withoutForms,
} from "../targets";

const LONGEST = 300;
/** Fewer indicators of another kind may be meant. */
const ENOUGH = 3;

export default defineRule({
  code: "J22",
  group: "targets",
  name: "goal-text",
  title: "年度目标文字",
  severity: "warning",
  rests: ["form"],
  basis: "财预〔2015〕88号《中央部门预算绩效目标管理办法》",
  certainty: "unverified",
  messages: {
    goal: "“{project}”的年度目标{what}（{cell}）。请改写为可对应指标的目标。",
    unrelated:
      "“{project}”的年度目标（{cell}）没有提到多数指标所衡量的内容（{indicators}）。请核对目标与指标是否对应。",
  },

  cases: (book) => withoutForms(book) ?? filledForms(book),

  *report(form) {
    const goals = form.goals.filter(({ text }) => text.value !== "");
    if (goals.length === 0) {
      const [blank] = form.goals;
      const cells = blank?.text.cell ? cellOf(blank.text, "text") : headCell(form);
      const cell = placeOf(cells[0] && { cell: cells[0] });
      yield { messageId: "goal", data: { project: formText(form), what: "没有填写", cell }, cells };
    }
    for (const goal of goals) {
      const what = faultOf(form, goal);
      const data = { project: formText(form), cell: placeOf(goal.text) };
      if (what !== undefined) yield { messageId: "goal", data: { ...data, what }, cells: cellOf(goal.text, "text") };
    }
    yield* unrelated(form, goals);
  },
});

function faultOf({ name }: TargetForm, { text }: TargetGoal): string | undefined {
  const said = bareText(text.value);
  const project = name?.value ?? "";
  if (project !== "" && (said === bareText(project) || said === bareText(bareProjectName(project)))) {
    return "只重复了项目名称";
  }
  const length = text.value.replace(/\s/g, "").length;
  return length > LONGEST ? `有 ${length} 字，超过 ${LONGEST} 字` : undefined;
}

/** Indicators of property and canteens under a goal about answering calls: the key words of a kind of project tell. */
function* unrelated(form: TargetForm, goals: readonly TargetGoal[]) {
  const goal = goals[0];
  if (form.kind !== "project" || !goal) return;
  const said = plain(goals.map(({ text }) => text.value).join(""));
  const measured = promisedIndicators(form).filter(
    ({ level1 }) => level1.value === "output" || level1.value === "benefit",
  );
  const [kind, ofKind = []] =
    [...groupBy(measured, ({ name }) => kindNamed(name.value))].find(
      ([each, found]) => each && found.length >= ENOUGH && found.length * 2 > measured.length,
    ) ?? [];
  if (!kind || [...kind.keywords, ...kind.relatedWords].some((word) => said.includes(word))) return;
  yield {
    messageId: "unrelated" as const,
    data: {
      project: formText(form),
      cell: placeOf(goal.text),
      indicators: listText(ofKind.map((each) => indicatorText(each))),
    },
    cells: [...cellOf(goal.text, "text"), ...ofKind.flatMap(({ name }) => cellOf(name, "text"))],
    severity: "info" as const,
  };
}
