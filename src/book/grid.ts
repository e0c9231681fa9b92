import type { CellState } from "./equations/number-grid";
import { decimalsOf } from "./figures/figure";
import { sumsOfLines } from "./line-sums";
import { type MoneyCells, moneyCellsOf } from "./money-cells";
import { amountColumns } from "./panel-structure";
import type { BudgetBook } from "../model/book";
import { type CellRef, placeKey } from "../model/cell";
import type { PanelSums } from "../model/fact";
import type { Fact, Line } from "../model/fact";
import { type Fen, type Unit, ZERO } from "../model/money";
import { readOnce } from "../model/remembered";
import type { Column, Panel, Table } from "../model/table";
import type { TableId } from "../model/table-id";

/** How a table prints its amounts. */
export interface Scale {
  readonly unit: Unit;
  readonly decimals: number;
}

/** A money cell of a recognised table: what it states, or zero where it is blank. */
export interface Entry {
  readonly line: Line;
  readonly column: Column;
  readonly cell: CellRef;
  readonly amount: Fen;
  /** Half a unit of the last printed place, in 分; a blank or zero is exact. */
  readonly margin: Fen;
  readonly isBlank: boolean;
  readonly scale: Scale;
  readonly fact?: Fact;
}

/** A panel as rows and columns. */
export interface Grid {
  readonly table: Table;
  readonly panel: Panel;
  /** The budget year that columns without a period belong to. */
  readonly year: number;
  readonly lines: readonly Line[];
  /** Columns that hold money or changes of money, left to right. */
  readonly columns: readonly Column[];
  readonly scale: Scale;
  /** Which of the lines and columns are sums of which. */
  readonly sums: PanelSums;
  /** Undefined when the cell holds something that is no amount: such a cell is unknown, never zero. */
  entry(line: Line, column: Column): Entry | undefined;
}

function readGrids(book: BudgetBook): readonly Grid[] {
  const linesByPanel = new Map<Panel, Line[]>();
  for (const line of book.facts.lines) {
    const lines = linesByPanel.get(line.panel);
    if (lines) lines.push(line);
    else linesByPanel.set(line.panel, [line]);
  }
  const cells = moneyCellsOf(book);
  return book.tables.flatMap((table) => {
    const scale = scaleOf(book, table);
    return table.panels.map((panel) => gridOf(table, panel, linesByPanel.get(panel) ?? [], scale, book, cells));
  });
}

/** Every panel of every table, in reading order. By the facts: a book that only learns the nature of its unit keeps them. */
export const gridsOf = readOnce(readGrids, ({ facts }) => facts);

/** The grid of each panel. */
export const gridsByPanel = readOnce(
  (book: BudgetBook): ReadonlyMap<Panel, Grid> => new Map(gridsOf(book).map((grid) => [grid.panel, grid])),
  ({ facts }) => facts,
);

/** Whether a line states money in any column. */
export const hasMoney = (grid: Grid, line: Line): boolean =>
  grid.columns.some((column) => (grid.entry(line, column)?.amount ?? 0) !== 0);

/** The panels of tables of some types. */
export const gridsIn = (book: BudgetBook, ...types: readonly TableId[]): readonly Grid[] =>
  gridsOf(book).filter(({ table }) => types.includes(table.type));

function gridOf(
  table: Table,
  panel: Panel,
  lines: readonly Line[],
  scale: Scale,
  book: BudgetBook,
  cells: MoneyCells,
): Grid {
  const sums = book.facts.sums.get(panel);
  const stated = (line: Line, column: Column, fact: Fact): Entry => {
    const { cell, amount, margin } = fact;
    return { line, column, cell, scale, amount, margin: amount === 0 ? ZERO : margin, isBlank: false, fact };
  };
  const read = (line: Line, column: Column): Entry | undefined => {
    const { cell, state, fact } = cells.at(line, column);
    if (fact) return stated(line, column, fact);
    if (state === "elsewhere" || state === "unreadable") return undefined;
    return { line, column, cell, scale, amount: ZERO, margin: ZERO, isBlank: true };
  };
  // nearly every cell that is asked for states a fact of its own panel
  const entries = new Map<number, Entry | undefined>();
  for (const fact of book.facts.inTable(table)) {
    const { line, column } = fact;
    if (line.panel === panel) entries.set(placeKey(line.row, column.column), stated(line, column, fact));
  }
  const entry = (line: Line, column: Column): Entry | undefined => {
    const key = placeKey(line.row, column.column);
    const known = entries.get(key);
    if (known || entries.has(key)) return known;
    const found = read(line, column);
    entries.set(key, found);
    return found;
  };
  const sorted = [...lines].sort((a, b) => a.row - b.row);
  const year = table.year ?? book.identity.year ?? 0;
  return {
    table,
    panel,
    year,
    lines: sorted,
    columns: amountColumns(panel),
    scale,
    sums: sums ?? sumsOfLines({ table, panel, year }, sorted, (line, column) => stateOf(entry(line, column))),
    entry,
  };
}

const stateOf = (entry: Entry | undefined): CellState =>
  !entry
    ? { is: "unreadable" }
    : entry.isBlank
      ? { is: "blank" }
      : { is: "amount", amount: entry.amount, margin: entry.margin };

/** The places a table prints: the most frequent among its amounts, so that one odd cell does not decide. */
function scaleOf(book: BudgetBook, table: Table): Scale {
  const counts = new Map<number, number>();
  for (const fact of book.facts.inTable(table)) {
    if (fact.amount === 0) continue;
    const decimals = decimalsOf(fact);
    counts.set(decimals, (counts.get(decimals) ?? 0) + 1);
  }
  const [first] = [...counts].sort(([a, m], [b, n]) => n - m || b - a);
  return { unit: table.unit, decimals: first?.[0] ?? 2 };
}
