import type { BudgetBook } from "../model/book";
import type { Line } from "../model/fact";
import type { Flow } from "../model/subject";
import type { TableId } from "../model/table-id";
import { totalColumn } from "./columns";
import { type Entry, type Grid, gridsIn } from "./grid";
import { lineTree } from "./line-tree";

/** What stands in the total column of the grand-total row; undefined when there is none, or several. */
export function grandTotal(grid: Grid): Entry | undefined {
  const totals = grid.lines.filter(({ role }) => role === "total");
  const [line] = totals;
  return line && totals.length === 1 ? inTotalColumn(grid, line) : undefined;
}

/** What stands in the total column of 本年…合计; undefined when the list has no such row. */
export function currentTotal(grid: Grid): Entry | undefined {
  const line = grid.lines.findLast(({ role }) => role === "current");
  return line && inTotalColumn(grid, line);
}

export function inTotalColumn(grid: Grid, line: Line): Entry | undefined {
  const column = totalColumn(grid);
  return column && grid.entry(line, column);
}

/** The balance lines on the top level: 上年结转, 结转下年, without their sub-lines. */
export const balanceLines = (grid: Grid): readonly Line[] =>
  lineTree(grid)
    .map(({ line }) => line)
    .filter(({ role }) => role === "balance");

export const sideOf = (grids: readonly Grid[], flow: Flow): readonly Grid[] =>
  grids.filter(({ panel }) => panel.flow === flow);

/** The two grand totals of a table. */
export interface Sides {
  readonly income: Entry;
  readonly expenditure: Entry;
}

/** The grand totals of both sides, table by table; four-pair tables have three expenditure totals. */
export function balances(book: BudgetBook, type: TableId): readonly Sides[] {
  return book.tables
    .filter((table) => table.type === type)
    .flatMap((table) => {
      const grids = gridsIn(book, type).filter((grid) => grid.table === table);
      const totals = (flow: "income" | "expenditure"): readonly Entry[] =>
        sideOf(grids, flow).flatMap((grid) => {
          const total = grandTotal(grid);
          return total && !total.isBlank ? [total] : [];
        });
      const [income] = totals("income");
      return income ? totals("expenditure").map((expenditure) => ({ income, expenditure })) : [];
    });
}
