import { type EditedForm, type EditedIndicator, writtenValue } from "../../model/edited-form";
import { bareProjectName } from "../../model/project";
import type { TargetValue } from "../../model/target-value";
import { parseValue } from "../value/parse-value";

/** How a target differs from last year's of the same name. `other`: values that no number compares. */
type TargetChange = "same" | "higher" | "lower" | "other" | "new";

interface ComparedTarget {
  /** Last year's value as it was written; absent for a new target. */
  readonly last?: string;
  readonly change: TargetChange;
}

/** This year's form beside last year's. */
export interface ComparedForms {
  /** By the id of the row. */
  readonly rows: Readonly<Record<string, ComparedTarget>>;
  /** Targets of last year that this year's form no longer has. */
  readonly left: readonly EditedIndicator[];
  /** The goal of the year stands as it stood last year. */
  readonly hasSameGoal: boolean;
}

/** Compares by name: brackets, blanks and 项目 at the end do not count. */
export function compareForms(form: EditedForm, last: EditedForm): ComparedForms {
  const key = ({ name }: EditedIndicator): string => bareProjectName(name);
  const before = new Map(last.indicators.map((each) => [key(each), each]));
  const names = new Set(form.indicators.map(key));
  const goalOf = ({ goals }: EditedForm): string =>
    (goals.find(({ scope }) => scope === "year") ?? goals[0])?.text.trim() ?? "";
  return {
    rows: Object.fromEntries(form.indicators.map((each) => [each.id, compared(each, before.get(key(each)))])),
    left: last.indicators.filter((each) => each.name.trim() !== "" && !names.has(key(each))),
    hasSameGoal: goalOf(form) !== "" && goalOf(form) === goalOf(last),
  };
}

function compared(now: EditedIndicator, last: EditedIndicator | undefined): ComparedTarget {
  if (!last) return { change: "new" };
  const [written, before] = [writtenValue(now), writtenValue(last)];
  if (written === "") return { last: before, change: "other" };
  return { last: before, change: changeOf(parseValue(written), parseValue(before)) };
}

function changeOf(now: TargetValue, last: TargetValue): TargetChange {
  if (JSON.stringify(now) === JSON.stringify(last)) return "same";
  if (now.kind !== "amount" || last.kind !== "amount" || now.unit !== last.unit) return "other";
  const difference = Number(now.decimal) - Number(last.decimal);
  return difference === 0 ? "other" : difference > 0 ? "higher" : "lower";
}
