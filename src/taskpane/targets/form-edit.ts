import type { EditedForm, EditedGoal, EditedIndicator } from "../../model/edited-form";
import type { Level1, Level2, TargetScheme } from "../../model/target";
import { LEVEL1_TERMS, LEVEL2_TERMS, LEVELS, parentOf } from "../../model/target-terms";
import { freshId, inserted } from "./edited-rows";
import type { FormAction, IndicatorPart } from "./form-actions";
import { withLastYear } from "./last-year";
import { tasksAfter, withText } from "./task-edit";

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

function confirmedGoal({ scope, text }: EditedGoal, typed = text): EditedGoal {
  return { scope, text: typed };
}

function confirmed({ isUnconfirmed: _, ...indicator }: EditedIndicator): EditedIndicator {
  return indicator;
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
      | "paste"
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
      return added(indicators, [blankRow(action.level2, scheme)], scheme);
    case "paste":
      return pasted(indicators, action, scheme);
  }
}

const blankRow = (level2: Level2, scheme: TargetScheme): EditedIndicator => ({
  id: "",
  ...levelsOf(level2, scheme),
  name: "",
  op: "",
  value: "",
  unit: "",
  origin: "typed",
});

/** Pasted rows fill the rows from one on; those beyond the last become new ones, below its level where they name none. */
function pasted(
  indicators: readonly EditedIndicator[],
  { id, rows }: Extract<FormAction, { readonly type: "paste" }>,
  scheme: TargetScheme,
): readonly EditedIndicator[] {
  const from = Math.max(
    0,
    indicators.findIndex((each) => each.id === id),
  );
  const nextId = freshId(indicators, "i");
  const last = indicators.at(-1)?.level2 ?? "quantity";
  const filled = rows.map(({ parts, level2 }, i) => {
    const before = indicators[from + i] ?? { ...blankRow(level2 ?? last, scheme), id: nextId() };
    const levelled = level2 ? { ...before, ...levelsOf(level2, scheme) } : before;
    return Object.entries(parts).reduce((row, [part, text]) => typed(row, part as IndicatorPart, text), levelled);
  });
  return [...indicators.slice(0, from), ...filled, ...indicators.slice(from + rows.length)];
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
