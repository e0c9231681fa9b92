import { parse } from "../../lexicon/index";
import { isBalanceItem } from "../../model/subject";
import type { Column } from "../../model/table";
import { currentColumns, isNarrower, totalColumn } from "../../book/columns";
import type { Entry, Grid } from "../../book/grid";
import type { LineReader } from "./code-amounts";
import type { ColumnSubject } from "./side";

/** How to read the column with a meaning out of a line: itself, or the columns that make it up. */
export function readerOf(grid: Grid, meaning: ColumnSubject = {}): LineReader | undefined {
  const columns = columnsFor(grid, meaning);
  return columns.length === 0 ? undefined : readerOfColumns(grid, columns);
}

/** The same for columns that are known. */
export function readerOfColumns(grid: Grid, columns: readonly Column[]): LineReader {
  return (line) => {
    const entries: Entry[] = [];
    for (const column of columns) {
      const entry = grid.entry(line, column);
      if (!entry) return undefined;
      entries.push(entry);
    }
    return entries;
  };
}

/**
 * 结转下年 beside 基本支出 and 项目支出: part of the total of the row, and no money of this year. 上年结转 there says what
 * pays for it: this year's expenditure.
 */
export const balanceColumns = (grid: Grid): readonly Column[] =>
  widestOf(
    // in final accounts the total is 本年支出, with what is left beside it
    (grid.table.stage === "outturn" ? [] : currentColumns(grid)).filter(
      ({ ofWhich, narrows: { item } }) =>
        ofWhich !== true && (item === "carry-over-out" || item === "account-balance-out"),
    ),
  );

function columnsFor(grid: Grid, meaning: ColumnSubject): readonly Column[] {
  const total = totalColumn(grid);
  const columns = currentColumns(grid).filter(({ ofWhich }) => ofWhich !== true);
  if (Object.keys(meaning).length === 0) return total ? [total] : withoutTotal(columns);
  // 项目支出 below 一般公共预算 only is not all 项目支出
  const isOfOneFund = ({ narrows: { fund } }: Column): boolean =>
    fund !== undefined && meaning.fund === undefined && columns.some(({ narrows }) => narrows.fund !== fund);
  const says = ({ narrows }: Column): boolean =>
    Object.entries(meaning).every(([by, value]) => narrows[by as keyof ColumnSubject] === value) &&
    ("item" in meaning || narrows.item === undefined || !isBalanceItem(narrows.item));
  const fitting = columns.filter((column) => says(column) && !isOfOneFund(column));
  const widest = widestOf(fitting);
  if (widest.length <= 1) return widest.flatMap((column) => [column, ...carriedBeside(column, columns)]);
  const uses = new Set(widest.map(({ narrows }) => narrows.use));
  // 人员 and 公用 together are all of 基本
  return uses.has("personnel") && uses.has("public") && widest.length === 2 ? widest : [];
}

/** 本年支出: 项目支出 | 上年结转支出: 项目支出: all 项目支出 is both. */
function carriedBeside({ path, narrows }: Column, columns: readonly Column[]): readonly Column[] {
  if (!path.slice(0, -1).some((group) => parse(group).sense.current === true)) return [];
  return columns.filter(
    ({ narrows: { item, ...rest } }) =>
      item !== undefined &&
      isBalanceItem(item) &&
      Object.keys(rest).length === Object.keys(narrows).length &&
      isNarrower({ ...rest, item }, narrows),
  );
}

/** A table by accounting kinds prints no total column: its kinds together are the total. */
const withoutTotal = (columns: readonly Column[]): readonly Column[] =>
  columns.length > 1 && columns.every(({ narrows }) => narrows.accounting !== undefined) ? columns : [];

/** The columns that are part of no other one. */
export const widestOf = (columns: readonly Column[]): readonly Column[] =>
  columns.filter(({ narrows }) => !columns.some((other) => isNarrower(narrows, other.narrows)));

/** The source of a column: what is carried over is no money of this year's fund, whichever fund it was. */
export const sourceOf = ({ narrows: { fund, item } }: Column): string | undefined =>
  item !== undefined && isBalanceItem(item) ? item : (fund ?? item);
