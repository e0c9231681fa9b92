import type { Column, Panel, Table } from "../model/table";
import { isKnownByName } from "./column-reading";
import { readStructure, type Structure } from "./equations/index";
import type { CellState, GridColumn, GridLine, GridMeaning, TotalRank } from "./equations/number-grid";

/** A body row of a panel with the marks the engine of equations asks for. */
export interface PanelLine extends GridLine {
  /** Sheet row, 1-based. */
  readonly row: number;
}

/** Columns of a panel that hold amounts or changes of amounts, left to right. */
export const amountColumns = ({ columns }: Panel): readonly Column[] =>
  columns.filter(({ holds }) => holds === "money" || holds === "change");

/** Finds the sums of a panel. `year` is the budget year of the table, `cell` says what a cell states. */
export function structureOf(
  { table, panel, year }: { readonly table: Table; readonly panel: Panel; readonly year: number },
  lines: readonly PanelLine[],
  cell: (row: number, column: number) => CellState,
): Structure {
  const columns = amountColumns(panel);
  const ownYear = table.year ?? year;
  return readStructure({
    lines,
    columns: gridColumns(columns, ownYear),
    state: (line, column) => cell(lines[line]?.row ?? 0, columns[column]?.column ?? 0),
  });
}

/** Columns of one panel as the engine sees them; `year` is that of the table. */
export const gridColumns = (columns: readonly Column[], year: number): readonly GridColumn[] =>
  columns.map((column) => gridColumn(column, columns, year));

function gridColumn(column: Column, all: readonly Column[], year: number): GridColumn {
  const { path, ofWhich } = column;
  const total = totalOf(column);
  return {
    path,
    family: familyOf(column, year),
    ...(total && { total }),
    ...(ofWhich && { ofWhich }),
    ...(isUnknown(column, all) && { isUnknown: true }),
    meaning: meaningOf(column),
  };
}

/** 小计 of a head group, 合计 of the table; a single amount column is all the money of its row. */
function totalOf({ path, isTotal }: Column): TotalRank | undefined {
  const leaf = path.at(-1) ?? "";
  if (/小计$/.test(leaf)) return 1;
  return isTotal === true || /(合计|总计)$/.test(leaf) ? 3 : undefined;
}

/**
 * Columns of one period and one measure: 上年执行数 and 本年预算数 are never added to each other. A column without a period
 * belongs to the year of its table, however its neighbours are printed.
 */
export function familyOf({ period, holds }: Column, year: number): string {
  const own = period?.year ?? year + (period?.offset ?? 0);
  return [holds, own, period?.stage ?? "budget"].join("|");
}

/** What the heading says, without the words of headings nobody knows; the user knows what `own` is part of. */
function meaningOf({ narrows, as }: Column): GridMeaning {
  const { line, ...known } = narrows;
  const isOwn = line !== undefined && (as === "own" || isKnownByName(line));
  return Object.fromEntries(
    Object.entries({ ...known, ...(isOwn && { line }) }).filter(
      (entry): entry is [string, string] => typeof entry[1] === "string",
    ),
  );
}

/** The heading says no more than a total beside it: a row with an amount there cannot be added up with certainty. */
function isUnknown(column: Column, all: readonly Column[]): boolean {
  if (column.isTotal === true || column.ofWhich === true || column.as !== undefined) return false;
  const own = keyOf(meaningOf(column));
  if (own === "" || all.some((each) => each.isTotal === true && keyOf(meaningOf(each)) === own)) return true;
  // 单位资金 beside 小计 of its group: what it is called says nothing, and its group is said by 小计 already
  const isNamed = column.narrows.line !== undefined;
  return isNamed && all.some((each) => each.narrows.line === undefined && keyOf(meaningOf(each)) === own);
}

const keyOf = (meaning: GridMeaning): string =>
  Object.entries(meaning)
    .map(([dimension, value]) => `${dimension}=${value}`)
    .sort()
    .join("|");
