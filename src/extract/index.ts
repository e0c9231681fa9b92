import type { CellState } from "../book/equations/number-grid";
import { amountColumns } from "../book/panel-structure";
import { append } from "../model/append";
import type { CellRef } from "../model/cell";
import type { PanelSums } from "../model/equation";
import { type Fact, FactBook, type Growth, type Line } from "../model/fact";

import type { WorkbookSnapshot } from "../model/snapshot";
import { isBelow, type Stage, type Subject } from "../model/subject";
import type { Column, Panel, Table } from "../model/table";
import { amountOf, usualDecimals } from "./amounts";
import { type PanelReading, readLines } from "./lines";
import { moneyOf, numbersOf, type PanelNumbers, type StatedNumber, type TableNumbers } from "./panel-numbers";
import { sharedTotals } from "./shared-totals";
import { SheetCells } from "./sheet-cells";

export { accountFor } from "./account";
export { identify } from "./identity";
export { missingResults } from "./missing-results";

/** A cell with a number, and the line it belongs to. */
interface Stated extends StatedNumber {
  readonly line: Line;
  readonly cell: CellRef;
}

/**
 * Turns recognised tables into facts: one for every cell that states an amount. A written zero and a dash are facts,
 * a blank is none, an error value is unknown. `year` is the budget year of the workbook, `stage` what its
 * amounts are where no heading says so.
 */
export function extract(
  snapshot: WorkbookSnapshot,
  tables: readonly Table[],
  year: number | undefined,
  stage: Stage = "budget",
): FactBook {
  const cellsBySheet = new Map<string, SheetCells>();
  const cellsOf = (name: string): SheetCells | undefined => {
    const sheet = cellsBySheet.has(name) ? undefined : snapshot.sheets.find((each) => each.name === name);
    if (sheet) cellsBySheet.set(name, new SheetCells(sheet));
    return cellsBySheet.get(name);
  };
  const read = tables.flatMap((table) => {
    const cells = table.panels.length === 0 ? undefined : cellsOf(table.sheet);
    return cells ? [numbersOf(table, cells, table.year ?? year ?? 0)] : [];
  });
  const usual = usualByUnit(read);
  const facts: Fact[] = [];
  const changes: Fact[] = [];
  const growths: Growth[] = [];
  const lines: Line[] = [];
  const sums = new Map<Panel, PanelSums>();
  for (const numbers of read) {
    const { table, budgetYear } = numbers;
    const own = { year: budgetYear, stage };
    const places = usualDecimals(moneyOf(numbers)) ?? usual.get(table.unit) ?? 0;
    for (const [i, panel] of numbers.panels.entries()) {
      const reading = readPanel(numbers, panel, numbers.panels[i + 1], places);
      append(lines, reading.lines);
      sums.set(panel.panel, reading.sums);
      for (const each of reading.stated) {
        if (each.column.holds === "growth") growths.push(growthOf(each, own));
        else if (!each.number.percent)
          (each.column.holds === "change" ? changes : facts).push(factOf(each, own, places));
      }
    }
  }
  return new FactBook(
    facts.filter(({ table }) => table.type !== "other"),
    changes,
    growths,
    lines,
    sums,
    facts.filter(({ table }) => table.type === "other"),
  );
}

/** Reads the lines of a panel with what its cells state, and gives every number its line. */
function readPanel(
  { table, cells, budgetYear }: TableNumbers,
  numbers: PanelNumbers,
  beside: PanelNumbers | undefined,
  places: number,
): PanelReading & { readonly stated: readonly Stated[] } {
  const { panel, stated } = numbers;
  const amounts = new Map<number, CellState>();
  for (const { row, column, number } of stated)
    if (column.holds !== "growth" && !number.percent)
      amounts.set(row * WIDEST + column.column, { is: "amount", ...amountOf(number, table.unit, places) });
  const shared = sharedTotals(numbers, beside, cells);
  for (const { row, number } of shared) {
    const [own] = amountColumns(panel);
    if (own) amounts.set(row * WIDEST + own.column, { is: "amount", ...amountOf(number, table.unit, places) });
  }
  const reading = readLines(
    { table, panel, year: budgetYear, shared: new Map(shared.map(({ row, column }) => [row, column.column])) },
    cells,
    (row, column) => amounts.get(row * WIDEST + column) ?? withoutAmount(panel, cells, row, column),
  );
  const byRow = new Map(reading.lines.map((line) => [line.row, line]));
  return {
    ...reading,
    stated: stated.flatMap((each) => {
      const line = byRow.get(each.row);
      return line ? [{ ...each, line, cell: { sheet: table.sheet, row: each.row, column: each.column.column } }] : [];
    }),
  };
}

/** More columns than any sheet has. */
const WIDEST = 16_385;

/** What a cell without an amount is: its own blank, a part of a merge, or something that cannot be read. */
function withoutAmount(panel: Panel, cells: SheetCells, row: number, column: number): CellState {
  const own = cells.at(row, column);
  if (own && String(own.value).trim() !== "") return { is: "unreadable" };
  const shown = cells.shownAt(row, column);
  // a label printed over its own amount cell leaves that cell blank
  const isLabel =
    shown?.row === row && panel.columns.some((each) => each.column === shown.column && each.holds === "label");
  return shown && !isLabel ? { is: "elsewhere" } : { is: "blank" };
}

/** Places that tables of a unit usually print, for tables that happen to print whole numbers only. */
function usualByUnit(readings: readonly TableNumbers[]): ReadonlyMap<Table["unit"], number> {
  const units = new Set(readings.map(({ table }) => table.unit));
  return new Map(
    [...units].map((unit) => {
      const numbers = readings.filter(({ table }) => table.unit === unit).flatMap(moneyOf);
      return [unit, usualDecimals(numbers) ?? 0];
    }),
  );
}

/** What the amounts of a table are where its headings do not say otherwise. */
type Own = Pick<Subject, "year" | "stage">;

function factOf({ line, column, cell, number }: Stated, own: Own, places: number): Fact {
  const { table } = line;
  return {
    kind: column.holds === "change" ? "change" : "amount",
    subject: subjectOf(line, column, own),
    ...amountOf(number, table.unit, places),
    unit: number.unit ?? table.unit,
    printed: number.decimal,
    table,
    line,
    column,
    cell,
  };
}

const growthOf = ({ line, column, cell, number }: Stated, own: Own): Growth => ({
  kind: "growth",
  subject: subjectOf(line, column, own),
  printed: number.decimal,
  decimals: Math.max(number.decimals, number.shown ?? 0),
  table: line.table,
  line,
  column,
  cell,
});

/** What a cell is about: its panel, its column and its line together. Where both name a dimension, the finer one holds. */
function subjectOf(line: Line, column: Column, own: Own): Subject {
  const { year, stage } = periodOf(column, own);
  const narrows: Record<string, string> = Object.fromEntries(
    Object.entries(column.narrows).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
  for (const [dimension, value] of Object.entries(line.narrows)) {
    if (typeof value !== "string") continue;
    const fromColumn = narrows[dimension];
    const columnIsFiner = fromColumn !== undefined && fromColumn !== value && isBelow(fromColumn, value);
    if (!columnIsFiner) narrows[dimension] = value;
  }
  return { flow: line.panel.flow, year, stage, ...narrows } as Subject;
}

/** In final accounts 年初预算数 and its like are the budget they are compared with. */
const periodOf = ({ period, path }: Column, own: Own): Own => ({
  year: period?.year ?? own.year + (period?.offset ?? 0),
  stage: period?.stage ?? (path.some((text) => /预算数/.test(text)) ? "budget" : own.stage),
});
