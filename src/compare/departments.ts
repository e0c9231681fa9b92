import { groupBy } from "../model/group-by";
import { readOnce } from "../model/remembered";
import type { FiledSubmission, Round } from "../model/round";
import type { ListedUnit } from "../model/submission";
import { namesText } from "./names-text";
import { foldedName, type KnownAs, UnitIndex, withoutOwnLevel } from "./matching";

/** A department whose budget should be the sum of those of its units. */
export interface Department {
  readonly whole: FiledSubmission;
  readonly units: readonly FiledSubmission[];
  /** Units that are listed and were not handed in, by name. */
  readonly missing: readonly string[];
}

/** What a submission goes by. */
export const knownAs = ({ unitName, unitCode }: FiledSubmission): KnownAs => ({
  ...(unitName !== undefined && { name: unitName }),
  ...(unitCode !== undefined && { code: unitCode }),
});

/** Budgets by unit; final accounts are none. */
export const budgetsOf = ({ submissions }: Pick<Round, "submissions">): readonly FiledSubmission[] =>
  submissions.filter(({ documentKind, hasTables }) => hasTables && documentKind !== "final-accounts");

/** The departments of a round with the units that belong to them, by the list of units or by their own tables. */
export const departmentsOf = readOnce((round: Round): readonly Department[] => {
  const budgets = budgetsOf(round);
  const listed = byList(round, budgets);
  const own = budgets
    .filter((each) => each.kind !== "单位预算" && each.units.length > 1)
    .filter((each) => !listed.some(({ whole }) => whole === each))
    .map((whole) => departmentOf(whole, whole.units, budgets));
  return [...listed, ...own];
});

function byList({ units = [] }: Round, budgets: readonly FiledSubmission[]): readonly Department[] {
  const wholes = new UnitIndex(
    budgets.filter(({ kind }) => kind === "部门预算"),
    knownAs,
  );
  const named = units.filter(({ department }) => department !== undefined && department !== "");
  return [...groupBy(named, ({ department = "" }) => foldedName(department))].flatMap(([department, entries]) => {
    const whole = wholes.find({ name: department });
    // a department without any unit but itself is its own sum
    const others = entries.filter(({ name }) => foldedName(name) !== department || entries.length > 1);
    return whole && others.length > 0 ? [departmentOf(whole, others, budgets)] : [];
  });
}

function departmentOf(
  whole: FiledSubmission,
  listed: readonly (ListedUnit & { readonly aliases?: readonly string[] })[],
  budgets: readonly FiledSubmission[],
): Department {
  const others = budgets.filter((each) => each !== whole);
  const exact = new UnitIndex(others, knownAs);
  const loose = new UnitIndex(
    others.filter(({ kind }) => kind !== "部门预算"),
    ({ unitName }) => ({ name: withoutOwnLevel(foldedName(unitName ?? "")) }),
  );
  const found = listed.map(
    ({ aliases = [], ...unit }) =>
      exact.find(unit) ??
      aliases.map((name) => exact.find({ name })).find((each) => each !== undefined) ??
      loose.find({ name: withoutOwnLevel(foldedName(unit.name)) }),
  );
  return {
    whole,
    units: [...new Set(found.flatMap((each) => each ?? []))],
    missing: listed.flatMap(({ name }, i) => (found[i] ? [] : [name])),
  };
}

/** Why a department cannot be added up; undefined where it can. */
export function whyNotSummed({ whole, units, missing }: Department): string | undefined {
  if (missing.length > 0) return `所列单位中没有交来或没有认出 ${namesText(missing)}`;
  if (whole.year === undefined) return "没有读出年度";
  const other = units.filter(({ year }) => year !== whole.year);
  return other.length > 0 ? `${namesText(other.map(nameOf))}的年度与部门文件不同，或没有读出年度` : undefined;
}

/** The unit as messages call it. */
export const nameOf = ({ unitName, file }: Pick<FiledSubmission, "unitName" | "file">): string => unitName ?? file;
