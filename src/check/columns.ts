import { isBelow, type Subject } from "../model/subject";
import type { Column } from "../model/table";
import type { Grid } from "./grid";

/** A column and the columns that together make it up. */
export interface ColumnSplit {
  readonly whole: Column;
  readonly parts: readonly Column[];
  /** Columns that may or may not belong to the whole. */
  readonly doubtful: readonly Column[];
}

/** Columns of one period and one kind: 上年执行数 and 本年预算数 are never added to each other. */
export function families(grid: Grid): readonly (readonly Column[])[] {
  const known = familiesByGrid.get(grid);
  if (known) return known;
  const found = readFamilies(grid);
  familiesByGrid.set(grid, found);
  return found;
}

const familiesByGrid = new WeakMap<Grid, readonly (readonly Column[])[]>();

function readFamilies(grid: Grid): readonly (readonly Column[])[] {
  const groups = new Map<string, Column[]>();
  for (const column of grid.columns) {
    const { period, holds } = column;
    const key = [holds, period?.year, period?.offset, period?.stage].join("|");
    const group = groups.get(key);
    if (group) group.push(column);
    else groups.set(key, [column]);
  }
  return [...groups.values()];
}

/** Columns of amounts whose heading says nothing we know: a row with an amount there cannot be added up with certainty. */
export function unknownColumns(family: readonly Column[]): readonly Column[] {
  const known = new Set(family.filter(({ isTotal }) => isTotal === true).map(({ narrows }) => keyOf(narrows)));
  return family.filter(({ narrows, isTotal, ofWhich }) => {
    if (isTotal === true || ofWhich === true) return false;
    const rest = Object.fromEntries(wordsOf(narrows).filter(([by]) => by !== "line")) as Narrows;
    return known.has(keyOf(rest)) || wordsOf(rest).length === 0;
  });
}

/** Every column of the panel that is split further by at least two others: 合计 = 基本 + 项目, 基本 = 人员 + 公用. */
export function splitsOf(grid: Grid): readonly ColumnSplit[] {
  const known = splitsByGrid.get(grid);
  if (known) return known;
  const splits = readSplits(grid);
  splitsByGrid.set(grid, splits);
  return splits;
}

const splitsByGrid = new WeakMap<Grid, readonly ColumnSplit[]>();

function readSplits(grid: Grid): readonly ColumnSplit[] {
  return families(grid).flatMap((family) => {
    const doubtful = unknownColumns(family);
    const listed = family.filter((column) => column.ofWhich !== true && !doubtful.includes(column));
    return listed.flatMap((whole): ColumnSplit[] => {
      if (whole.isTotal !== true && listed.some((each) => each !== whole && isSame(each, whole))) return [];
      const below = listed.filter((each) => isNarrower(each.narrows, whole.narrows));
      const parts = below.filter((each) => !below.some((between) => isNarrower(each.narrows, between.narrows)));
      const current = currentSplit(parts, doubtful);
      const counted = current.length > 0 ? parts.filter((each) => !isCurrentTotal(each)) : parts;
      return counted.length >= 2 ? [{ whole, parts: counted, doubtful }, ...current] : [];
    });
  });
}

/** 本年收入小计 beside the sources that make it up: their sum a second time, without balances. */
const isCurrentTotal = ({ narrows }: Column): boolean => narrows.item === "current" && narrows.fund === undefined;

function currentSplit(parts: readonly Column[], doubtful: readonly Column[]): readonly ColumnSplit[] {
  const whole = parts.find(isCurrentTotal);
  const sources = parts.filter(({ narrows }) => narrows.item === undefined && narrows.fund !== "surplus");
  return whole && sources.length >= 2 ? [{ whole, parts: sources, doubtful }] : [];
}

type Narrows = Partial<Subject>;

const wordsOf = (narrows: Narrows): readonly (readonly [string, unknown])[] =>
  Object.entries(narrows).filter(([, value]) => value !== undefined);

const isSame = (a: Column, b: Column): boolean => a.isTotal === b.isTotal && keyOf(a.narrows) === keyOf(b.narrows);

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

/** The columns of the budget year itself, money only. */
export function currentColumns(grid: Grid): readonly Column[] {
  const budgets = families(grid).filter(([first]) => first?.holds === "money" && first.period?.stage !== "outturn");
  const age = ([first]: readonly Column[]): number => first?.period?.year ?? grid.table.year ?? 0;
  const offset = ([first]: readonly Column[]): number => first?.period?.offset ?? 0;
  return [...budgets].sort((a, b) => age(b) - age(a) || offset(b) - offset(a))[0] ?? [];
}

/** The column of all the money of a row in the budget year; undefined when the table has none, or two. */
export function totalColumn(grid: Grid): Column | undefined {
  const columns = currentColumns(grid).filter(({ ofWhich }) => ofWhich !== true);
  const totals = columns.filter(({ isTotal }) => isTotal === true);
  const widest = totals.filter(({ narrows }) => !totals.some((other) => isNarrower(narrows, other.narrows)));
  const candidates = widest.length > 0 ? widest : columns.length === 1 ? columns : [];
  return candidates.length === 1 ? candidates[0] : undefined;
}
