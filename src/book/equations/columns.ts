import { groupBy } from "../../model/group-by";
import type { Axis } from "./axis";
import type { Forest, FoundSum } from "./forest";
import { isWithin } from "./marks";
import type { GridColumn } from "./number-grid";
import { ACCEPTED, FAILURE } from "./row-groups";
import { type EquationEvidence, Tally } from "./tally";

const FORMULA = 100;
const TOTAL_WORD = 12;
const NATURAL_END = 5;
const MEANING = 14;
const COMPLETE = 4;
const LEFT_OUT = -20;
/** Of the lines with something to say at most so many may fail: the clerk's errors, not ours. One may where two hold. */
const MOST_FAILING = 0.2;

interface Columns {
  readonly columns: readonly GridColumn[];
  readonly axis: Axis;
}

/** Columns that are sums of columns of their family: the innermost head groups first, formulas before everything. */
export function findColumnSums(columns: readonly GridColumn[], axis: Axis, forest: Forest): void {
  const grid: Columns = { columns, axis };
  for (const whole of forest.items) {
    const parts = columns[whole]?.formula;
    if (parts && parts.length >= 2) forest.add({ whole, parts, basis: "formula", score: FORMULA });
  }
  const wholes = forest.items.filter((item) => axis.isFilled(item) && columns[item]?.ofWhich !== true);
  const innermost = [...wholes].sort((a, b) => depthOf(columns, b) - depthOf(columns, a));
  for (const items of groupBy(innermost, (item) => depthOf(columns, item)).values()) settle(grid, forest, items);
}

/** Totals after the columns they may hold, wide meanings after narrow ones, outer groups after inner ones. */
function depthOf(columns: readonly GridColumn[], item: number): number {
  const column = columns[item];
  if (!column) return 0;
  const said = Object.keys(column.meaning ?? {}).length;
  return column.path.length * 100 + (column.total ? 0 : 50) + said;
}

function settle(grid: Columns, forest: Forest, wholes: readonly number[]): void {
  let open = wholes;
  while (open.length > 0) {
    const found = open.flatMap((whole) =>
      forest.sumsOf(whole).length > 0 ? [] : (bestSum(grid, forest, whole) ?? []),
    );
    const waiting = forest.addApart(found);
    if (found.length === 0 || waiting.length === open.length) return;
    open = waiting;
  }
}

function bestSum(grid: Columns, forest: Forest, whole: number): FoundSum | undefined {
  const column = grid.columns[whole];
  if (!column) return undefined;
  const scope = forest
    .roots()
    .filter((item) => item === whole || (isBeside(grid, column, item) && !forest.isUnder(whole, item)));
  if (forest.wholeOf(whole) !== undefined && column.total === undefined) return undefined;
  // what a head that nobody knows stands for, its words do not tell: only numbers make it a sum
  const isNamed = column.isUnknown !== true || column.total !== undefined;
  const named = scope.filter(
    (item) => isNamed && item !== whole && isWithin(grid.columns[item]?.meaning, column.meaning ?? {}),
  );
  const choices = [
    ...(named.length >= 2 ? [named, withUnknown(grid, scope, whole, named)] : []),
    ...byDimension(grid, scope, whole),
    ...runs(scope, whole, 1),
    ...runs(scope, whole, -1),
  ].filter((parts) => parts.length >= fewestParts(column) && parts.some((item) => grid.axis.isFilled(item)));
  let best: FoundSum | undefined;
  for (const parts of choices) {
    const evidence = Tally.of(grid.axis, parts).evidence(whole);
    const score = scoreOf(grid, column, scope, whole, parts, named, evidence);
    if (score === undefined || (best && score <= best.score)) continue;
    best = { whole, parts: [...parts].sort((a, b) => a - b), score, basis: basisOf(column, named, parts) };
  }
  const tried = Math.log2(Math.max(1, choices.length));
  if (best && best.score - tried >= ACCEPTED) return { ...best, score: best.score - tried };
  return expected(grid, column, scope, whole, named);
}

/** 小计 of a head group may stand beside a single column; elsewhere one column is no split of another. */
const fewestParts = ({ total, path }: GridColumn): number => (total === 1 && path.length > 1 ? 1 : 2);

/** In the family and the head group of a column: 小计 totals its own group only. */
function isBeside({ columns }: Columns, whole: GridColumn, item: number): boolean {
  const column = columns[item];
  if (!column || column.ofWhich || column.family !== whole.family) return false;
  const group = whole.path.slice(0, -1);
  return group.every((heading, i) => column.path[i] === heading);
}

/** A total split by function and by nature beside each other: each dimension by itself. */
function byDimension({ columns }: Columns, scope: readonly number[], whole: number): readonly (readonly number[])[] {
  if (columns[whole]?.total === undefined) return [];
  const groups = groupBy(
    scope.filter((item) => item !== whole),
    (item) => dimensionOf(columns[item]?.meaning),
  );
  return groups.size > 1 ? [...groups.values()].filter((group) => group.length >= 2) : [];
}

/** Sources of money and balances (fund, item) are one partition, nature and use another. */
const dimensionOf = (meaning: GridColumn["meaning"]): string => {
  const said = Object.keys(meaning ?? {});
  const by = said.find((each) => each === "nature" || each === "use" || each === "accounting" || each === "economic");
  return by === "use" ? "nature" : (by ?? "source");
};

/** All runs of columns beside each other, from the whole outwards. */
function runs(scope: readonly number[], whole: number, step: 1 | -1): readonly (readonly number[])[] {
  const at = scope.indexOf(whole);
  const side = step === 1 ? scope.slice(at + 1) : scope.slice(0, at).reverse();
  return side.map((_, i) => side.slice(0, i + 1));
}

const withUnknown = (
  { columns, axis }: Columns,
  scope: readonly number[],
  whole: number,
  named: readonly number[],
): readonly number[] =>
  scope.filter(
    (item) => item !== whole && (named.includes(item) || (columns[item]?.isUnknown === true && axis.hasMoney(item))),
  );

/** Undefined when the numbers speak against the candidate, or say nothing. */
function scoreOf(
  grid: Columns,
  column: GridColumn,
  scope: readonly number[],
  whole: number,
  parts: readonly number[],
  named: readonly number[],
  { bits, copyBits, holds, copies, fails, oneSided }: EquationEvidence,
): number | undefined {
  const most =
    holds >= 2 ? Math.max(1, MOST_FAILING * (holds + copies + fails)) : MOST_FAILING * (holds + copies + fails);
  if (holds + copies === 0 || fails > most) return undefined;
  const chosen = new Set(parts);
  const rest = scope.filter((item) => item !== whole && !chosen.has(item) && grid.axis.hasMoney(item));
  const areNamed = named.length >= 2 && parts.every((item) => named.includes(item) || grid.columns[item]?.isUnknown);
  const byMeaning = areNamed ? MEANING + (named.every((item) => chosen.has(item)) ? COMPLETE : LEFT_OUT) : 0;
  const isWholeDimension = rest.every((item) => !parts.some((part) => isOneDimension(grid, item, part)));
  const byTotal = column.total && isWholeDimension ? TOTAL_WORD + (rest.length === 0 ? NATURAL_END : 0) : 0;
  const outranks = parts.some(
    (item) => (grid.columns[item]?.total ?? 0) > (column.total ?? 0) && isOuter(grid, item, column),
  );
  const prior = Math.max(byMeaning, byTotal) - (outranks ? 25 : 0);
  // sources that each pay for rows of their own: in the total row one may equal two others by chance
  if (prior <= 0 && oneSided > holds + copies) return undefined;
  return prior + bits + (prior > 0 ? copyBits : 0) - FAILURE * Math.min(fails, 3);
}

const isOneDimension = ({ columns }: Columns, a: number, b: number): boolean =>
  dimensionOf(columns[a]?.meaning) === dimensionOf(columns[b]?.meaning);

/** A total of an outer group is never part of a column of an inner one. */
const isOuter = ({ columns }: Columns, item: number, whole: GridColumn): boolean =>
  (columns[item]?.path.length ?? 0) <= whole.path.length;

const basisOf = (column: GridColumn, named: readonly number[], parts: readonly number[]): FoundSum["basis"] =>
  named.length >= 2 && named.every((item) => parts.includes(item))
    ? "meaning"
    : column.total
      ? "total-word"
      : "numbers-alone";

/** The numbers agree nowhere; the words still say what the column adds up, where the column has words at all. */
function expected(
  { columns, axis }: Columns,
  column: GridColumn,
  scope: readonly number[],
  whole: number,
  named: readonly number[],
): FoundSum | undefined {
  if (column.isUnknown) return undefined;
  const beside = scope.filter((item) => item !== whole && columns[item]?.isUnknown !== true);
  const parts = named.length >= 2 ? named : column.total && !beside.some((item) => columns[item]?.total) ? beside : [];
  const isGiven = parts.some((item) => axis.isFilled(item));
  if (parts.length < 2 || !isGiven) return undefined;
  return { whole, parts, basis: named.length >= 2 ? "meaning" : "total-word", isExpected: true, score: 0 };
}
