import type {
  EditedAmount,
  EditedField,
  EditedForm,
  EditedGoal,
  EditedIndicator,
  EditedTask,
} from "../../model/edited-form";
import { largest } from "../../model/extremes";
import type { Level1, Level2, TargetScheme } from "../../model/target";
import { LEVEL1_TERMS, LEVEL2_TERMS, LEVELS, parentOf } from "../../model/target-terms";
import { withLastYear } from "./last-year";

/** Parts of an indicator that are one text each. */
export type IndicatorPart = "name" | "op" | "value" | "unit" | "medium" | "weight" | "remark";

/** Everything that can be done to a form. */
export type FormAction =
  | { readonly type: "field"; readonly field: EditedField; readonly text: string }
  | { readonly type: "money"; readonly index: number; readonly text: string }
  | { readonly type: "goal"; readonly index: number; readonly text: string }
  | { readonly type: "confirmGoal"; readonly index: number }
  | { readonly type: "task"; readonly id: string; readonly part: "name" | "content" | number; readonly text: string }
  | { readonly type: "addTask" }
  | { readonly type: "removeTask"; readonly id: string }
  | { readonly type: "indicator"; readonly id: string; readonly part: IndicatorPart; readonly text: string }
  | { readonly type: "confirm"; readonly id: string }
  | { readonly type: "confirmAll" }
  | { readonly type: "level"; readonly id: string; readonly level2: Level2 }
  | { readonly type: "add"; readonly rows: readonly EditedIndicator[] }
  | { readonly type: "replace"; readonly rows: readonly EditedIndicator[] }
  | { readonly type: "addBlank"; readonly level2: Level2 }
  | { readonly type: "remove"; readonly id: string }
  | { readonly type: "restore"; readonly indicator: EditedIndicator; readonly index: number }
  | { readonly type: "step"; readonly id: string; readonly by: -1 | 1 }
  | { readonly type: "drop"; readonly id: string; readonly target: string; readonly side: "before" | "after" }
  | { readonly type: "lastYear"; readonly form: EditedForm };

/** The form after one action; a row that is not there is left alone. */
export function edit(form: EditedForm, action: FormAction): EditedForm {
  switch (action.type) {
    case "field":
      return { ...form, [action.field]: action.text };
    case "money":
      return { ...form, money: withText(form.money, action.index, action.text) };
    case "goal":
      return {
        ...form,
        goals: form.goals.map((goal, i) => (i === action.index ? confirmedGoal(goal, action.text) : goal)),
      };
    case "confirmGoal":
      return { ...form, goals: form.goals.map((goal, i) => (i === action.index ? confirmedGoal(goal) : goal)) };
    case "confirmAll":
      return {
        ...form,
        goals: form.goals.map((goal) => confirmedGoal(goal)),
        indicators: form.indicators.map(confirmed),
      };
    case "task":
    case "addTask":
    case "removeTask":
      return { ...form, tasks: tasksAfter(form.tasks, action) };
    case "lastYear":
      return withLastYear(form, action.form, freshId(form.indicators, "i"));
    default:
      return { ...form, indicators: indicatorsAfter(form, action) };
  }
}

/** Edits of one text follow each other; they are undone together. Undefined for an action that stands alone. */
export function textKey(action: FormAction): string | undefined {
  switch (action.type) {
    case "field":
      return `field:${action.field}`;
    case "money":
    case "goal":
      return `${action.type}:${action.index}`;
    case "task":
    case "indicator":
      return `${action.type}:${action.id}:${action.part}`;
    default:
      return undefined;
  }
}

const withText = (amounts: readonly EditedAmount[], index: number, text: string): readonly EditedAmount[] =>
  amounts.map((amount, i) => (i === index ? { ...amount, text } : amount));

function confirmedGoal({ scope, text }: EditedGoal, typed = text): EditedGoal {
  return { scope, text: typed };
}

function confirmed({ isUnconfirmed: _, ...indicator }: EditedIndicator): EditedIndicator {
  return indicator;
}

type TaskAction = Extract<FormAction, { readonly type: "task" | "addTask" | "removeTask" }>;

function tasksAfter(tasks: readonly EditedTask[], action: TaskAction): readonly EditedTask[] {
  if (action.type === "removeTask") return tasks.filter(({ id }) => id !== action.id);
  if (action.type === "addTask") {
    const amounts = (["total", "fiscal", "other"] as const).map((source) => ({
      period: "year" as const,
      source,
      label: "",
      text: "",
    }));
    const total = tasks.findIndex(({ isTotal }) => isTotal);
    const at = total < 0 ? tasks.length : total;
    return inserted(tasks, at, { id: freshId(tasks, "t")(), name: "", content: "", amounts, isTotal: false });
  }
  const { part, text } = action;
  return tasks.map((task) => {
    if (task.id !== action.id) return task;
    return typeof part === "number"
      ? { ...task, amounts: withText(task.amounts, part, text) }
      : { ...task, [part]: text };
  });
}

type IndicatorAction = Extract<
  FormAction,
  {
    readonly type:
      | "indicator"
      | "confirm"
      | "level"
      | "add"
      | "replace"
      | "addBlank"
      | "remove"
      | "restore"
      | "step"
      | "drop";
  }
>;

function indicatorsAfter({ indicators, scheme }: EditedForm, action: IndicatorAction): readonly EditedIndicator[] {
  const change = (to: (indicator: EditedIndicator) => EditedIndicator): readonly EditedIndicator[] =>
    indicators.map((each) => ("id" in action && each.id === action.id ? to(each) : each));
  switch (action.type) {
    case "indicator":
      return change((each) => typed(each, action.part, action.text));
    case "confirm":
      return change(confirmed);
    case "level":
      return relevelled(indicators, action.id, action.level2, scheme);
    case "remove":
      return indicators.filter(({ id }) => id !== action.id);
    case "restore":
      return inserted(indicators, action.index, action.indicator);
    case "step":
      return stepped(indicators, action.id, action.by);
    case "drop":
      return dropped(indicators, action);
    case "add":
      return added(indicators, action.rows, scheme);
    case "replace":
      return added([], action.rows, scheme);
    case "addBlank":
      return added(
        indicators,
        [{ id: "", ...levelsOf(action.level2, scheme), name: "", op: "", value: "", unit: "", origin: "typed" }],
        scheme,
      );
  }
}

/** A value the user typed is the user's own: nothing of last year is left to confirm. */
function typed(indicator: EditedIndicator, part: IndicatorPart, text: string): EditedIndicator {
  const isOfValue = part === "op" || part === "value" || part === "unit";
  return { ...(isOfValue ? confirmed(indicator) : indicator), [part]: text };
}

interface Levels {
  readonly level1: Level1;
  readonly level2: Level2;
  readonly level1Text: string;
  readonly level2Text: string;
}

function levelsOf(level2: Level2, scheme: TargetScheme): Levels {
  const level1 = parentOf(level2, scheme);
  return { level1, level2, level1Text: LEVEL1_TERMS[level1], level2Text: LEVEL2_TERMS[level2] };
}

/** True for rows below the same two levels, as they are printed. */
export const isSameGroup = (a: EditedIndicator, b: EditedIndicator): boolean =>
  a.level1Text === b.level1Text && a.level2Text === b.level2Text;

/** Takes over the levels of another row. */
function inGroupOf(
  indicator: EditedIndicator,
  { level1, level2, level1Text, level2Text }: EditedIndicator,
): EditedIndicator {
  const { level1: _1, level2: _2, ...rest } = indicator;
  return { ...rest, level1Text, level2Text, ...(level1 && { level1 }), ...(level2 && { level2 }) };
}

/** One step up or down; at the border of a level the row first goes over to the neighbouring level. */
function stepped(indicators: readonly EditedIndicator[], id: string, by: -1 | 1): readonly EditedIndicator[] {
  const from = indicators.findIndex((each) => each.id === id);
  const row = indicators[from];
  const neighbour = indicators[from + by];
  if (!row || !neighbour) return indicators;
  if (!isSameGroup(row, neighbour)) return indicators.map((each) => (each === row ? inGroupOf(row, neighbour) : each));
  return indicators.map((each) => (each === row ? neighbour : each === neighbour ? row : each));
}

function dropped(
  indicators: readonly EditedIndicator[],
  { id, target, side }: Extract<FormAction, { readonly type: "drop" }>,
): readonly EditedIndicator[] {
  const row = indicators.find((each) => each.id === id);
  const rest = indicators.filter((each) => each.id !== id);
  const at = rest.findIndex((each) => each.id === target);
  const beside = rest[at];
  if (!row || !beside) return indicators;
  return inserted(rest, side === "before" ? at : at + 1, inGroupOf(row, beside));
}

/** A row that gets another level goes to the end of it. */
function relevelled(
  indicators: readonly EditedIndicator[],
  id: string,
  level2: Level2,
  scheme: TargetScheme,
): readonly EditedIndicator[] {
  const row = indicators.find((each) => each.id === id);
  if (!row) return indicators;
  const rest = indicators.filter((each) => each !== row);
  const moved = { ...row, ...levelsOf(level2, scheme) };
  return inserted(rest, placeFor(rest, moved, scheme), moved);
}

/** New rows go to the end of their level. */
function added(
  indicators: readonly EditedIndicator[],
  rows: readonly EditedIndicator[],
  scheme: TargetScheme,
): readonly EditedIndicator[] {
  const nextId = freshId(indicators, "i");
  return rows.reduce((all, row) => inserted(all, placeFor(all, row, scheme), { ...row, id: nextId() }), indicators);
}

/** The end of the row's level; a level that has no row yet takes its place in the order of the scheme. */
function placeFor(indicators: readonly EditedIndicator[], row: EditedIndicator, scheme: TargetScheme): number {
  const order = LEVELS[scheme].flatMap(([, seconds]) => seconds);
  const placeOf = ({ level2 }: EditedIndicator): number => (level2 ? order.indexOf(level2) : order.length);
  const last = indicators.findLastIndex((each) => isSameGroup(each, row));
  return 1 + (last >= 0 ? last : indicators.findLastIndex((each) => placeOf(each) < placeOf(row)));
}

const inserted = <T>(rows: readonly T[], at: number, row: T): readonly T[] => [
  ...rows.slice(0, at),
  row,
  ...rows.slice(at),
];

/** Ids that no row has yet. */
function freshId(rows: readonly { readonly id: string }[], letter: string): () => string {
  let last = largest(
    rows.map(({ id }) => Number(/(?<!\d)\d+$/.exec(id)?.[0] ?? 0)),
    0,
  );
  return () => `${letter}${(last += 1)}`;
}
