import { familyOf } from "./panel-structure";
import { groupBy } from "../model/group-by";
import { readOnce } from "../model/remembered";
import { isBelow, type Subject } from "../model/subject";
import type { Column } from "../model/table";
import type { Grid } from "./grid";

/** A column and the columns that together make it up. */
interface ColumnSplit {
  readonly whole: Column;
  readonly parts: readonly Column[];
}

/** Columns of one period and one kind: 上年执行数 and 本年预算数 are never added to each other. */
export const families = readOnce((grid: Grid): readonly (readonly Column[])[] => [
  ...groupBy(grid.columns, (column) => familyOf(column, grid.year)).values(),
]);

/** Columns of amounts whose heading says nothing we know: a row with an amount there cannot be added up with certainty. */
export function unknownColumns(family: readonly Column[]): readonly Column[] {
  const known = new Set(family.filter(({ isTotal }) => isTotal === true).map(({ narrows }) => keyOf(narrows)));
  return family.filter(({ narrows, isTotal, ofWhich, as }) => {
    if (isTotal === true || ofWhich === true || as !== undefined) return false;
    const rest = Object.fromEntries(wordsOf(narrows).filter(([by]) => by !== "line")) as Narrows;
    return known.has(keyOf(rest)) || wordsOf(rest).length === 0;
  });
}

/**
 * Every column of the panel that is split further by at least two others: 合计 = 基本 + 项目, 基本 = 人员 + 公用. The sums
 * of columns that the numbers and the heads agree on.
 */
export const splitsOf = readOnce(({ sums: { columns, equations } }: Grid): readonly ColumnSplit[] => {
  const sums = equations.filter(({ axis }) => axis === "columns");
  const at = (index: number): readonly Column[] => columns.slice(index, index + 1);
  return sums.flatMap((sum): ColumnSplit[] => {
    const [whole] = at(sum.whole);
    if (!whole) return [];
    return [{ whole, parts: [...sum.parts, ...sum.open].sort((a, b) => a - b).flatMap(at) }];
  });
});

type Narrows = Partial<Subject>;

const wordsOf = (narrows: Narrows): readonly (readonly [string, unknown])[] =>
  Object.entries(narrows).filter(([, value]) => value !== undefined);

const keyOf = (narrows: Narrows): string =>
  wordsOf(narrows)
    .map(([by, value]) => `${by}=${String(value)}`)
    .sort()
    .join("|");

/** True when everything `wide` says holds for `narrow`, and `narrow` says more. */
export function isNarrower(narrow: Narrows, wide: Narrows): boolean {
  const mine = new Map(wordsOf(narrow));
  const fits = wordsOf(wide).every(([by, value]) => {
    const own = mine.get(by);
    return own === value || (typeof own === "string" && typeof value === "string" && isBelow(own, value));
  });
  return fits && keyOf(narrow) !== keyOf(wide);
}

const isOwnStage = ({ table }: Grid, { period }: Column): boolean =>
  period === undefined || period.stage === (table.stage ?? "budget");

/** The columns of the year itself, money only: 预算数 in a budget, 决算数 in final accounts. */
export const currentColumns = readOnce((grid: Grid): readonly Column[] => {
  const budgets = families(grid).filter(([first]) => first?.holds === "money" && isOwnStage(grid, first));
  const age = ([first]: readonly Column[]): number => first?.period?.year ?? grid.year + (first?.period?.offset ?? 0);
  return [...budgets].sort((a, b) => age(b) - age(a))[0] ?? [];
});

/** Columns whose lists must add up: those of the year itself; in final accounts the budgets beside them too. */
export const summedColumns = readOnce((grid: Grid): readonly Column[] =>
  grid.table.stage === "outturn"
    ? families(grid)
        .filter(([first]) => first?.holds === "money" && isOfYear(first))
        .flat()
    : currentColumns(grid),
);

const isOfYear = ({ period }: Column): boolean => period?.year === undefined && (period?.offset ?? 0) === 0;

/** The column of all the money of a row in the budget year; undefined when the table has none, or two. */
export const totalColumn = readOnce((grid: Grid): Column | undefined => {
  const columns = currentColumns(grid).filter(({ ofWhich }) => ofWhich !== true);
  const totals = columns.filter(({ isTotal }) => isTotal === true);
  const widest = totals.filter(({ narrows }) => !totals.some((other) => isNarrower(narrows, other.narrows)));
  const candidates = widest.length > 0 ? widest : columns.length === 1 ? columns : [];
  return candidates.length === 1 ? candidates[0] : undefined;
});
