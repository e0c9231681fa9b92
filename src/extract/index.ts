import type { CellRef } from "../model/cell";
import { type Fact, FactBook, type Growth, type Line } from "../model/fact";

import { isPlausibleAmount } from "../model/money";
import type { WorkbookSnapshot } from "../model/snapshot";
import { isBelow, type Subject } from "../model/subject";
import type { Column, Period, Table } from "../model/table";
import { amountOf, type CellNumber, numberIn, usualDecimals } from "./amounts";
import { readLines } from "./lines";
import { SheetCells } from "./sheet-cells";

export { identify } from "./identity";
export { missingResults } from "./missing-results";

/** A cell with a number under a money, change or growth column. */
interface Stated {
  readonly line: Line;
  readonly column: Column;
  readonly cell: CellRef;
  readonly number: CellNumber;
}

/**
 * Turns recognised tables into facts: one for every cell that states an amount. A written zero and a dash are facts,
 * a blank is none, an error value is unknown. `year` is the budget year of the workbook.
 */
export function extract(snapshot: WorkbookSnapshot, tables: readonly Table[], year: number | undefined): FactBook {
  const cellsBySheet = new Map(snapshot.sheets.map((sheet) => [sheet.name, sheet]));
  const readings = tables.flatMap((table) => {
    const sheet = cellsBySheet.get(table.sheet);
    if (!sheet || table.panels.length === 0) return [];
    return [readTable(table, new SheetCells(sheet), table.year ?? year ?? 0)];
  });
  const usual = usualByUnit(readings);
  const facts: Fact[] = [];
  const changes: Fact[] = [];
  const growths: Growth[] = [];
  for (const { table, stated, budgetYear } of readings) {
    const places = usualDecimals(moneyOf(stated)) ?? usual.get(table.unit) ?? 0;
    for (const each of stated) {
      if (each.column.holds === "growth") growths.push(growthOf(each, budgetYear));
      else if (!each.number.percent)
        (each.column.holds === "change" ? changes : facts).push(factOf(each, budgetYear, places));
    }
  }
  return new FactBook(
    facts,
    changes,
    growths,
    readings.flatMap(({ lines }) => lines),
  );
}

interface TableReading {
  readonly table: Table;
  readonly lines: readonly Line[];
  readonly stated: readonly Stated[];
  readonly budgetYear: number;
}

function readTable(table: Table, cells: SheetCells, budgetYear: number): TableReading {
  const lines = table.panels.flatMap((panel) => readLines(table, panel, cells, budgetYear));
  const stated = lines.flatMap((line) =>
    line.panel.columns.flatMap((column): Stated[] => {
      if (column.holds !== "money" && column.holds !== "change" && column.holds !== "growth") return [];
      const number = numberIn(cells.at(line.row, column.column));
      const isAmount =
        number && (column.holds === "growth" || isPlausibleAmount(number.decimal, number.unit ?? table.unit));
      return isAmount
        ? [{ line, column, number, cell: { sheet: table.sheet, row: line.row, column: column.column } }]
        : [];
    }),
  );
  return { table, lines, stated, budgetYear };
}

const moneyOf = (stated: readonly Stated[]): readonly CellNumber[] =>
  stated.filter(({ column, number }) => column.holds !== "growth" && !number.percent).map(({ number }) => number);

/** Places that tables of a unit usually print, for tables that happen to print whole numbers only. */
function usualByUnit(readings: readonly TableReading[]): ReadonlyMap<Table["unit"], number> {
  const units = new Set(readings.map(({ table }) => table.unit));
  return new Map(
    [...units].map((unit) => {
      const numbers = readings.filter(({ table }) => table.unit === unit).flatMap(({ stated }) => moneyOf(stated));
      return [unit, usualDecimals(numbers) ?? 0];
    }),
  );
}

function factOf({ line, column, cell, number }: Stated, year: number, places: number): Fact {
  const { table } = line;
  return {
    kind: column.holds === "change" ? "change" : "amount",
    subject: subjectOf(line, column, year),
    ...amountOf(number, table.unit, places),
    unit: number.unit ?? table.unit,
    printed: number.decimal,
    table,
    line,
    column,
    cell,
  };
}

const growthOf = ({ line, column, cell, number }: Stated, year: number): Growth => ({
  kind: "growth",
  subject: subjectOf(line, column, year),
  printed: number.decimal,
  decimals: Math.max(number.decimals, number.shown ?? 0),
  table: line.table,
  line,
  column,
  cell,
});

/** What a cell is about: its panel, its column and its line together. Where both name a dimension, the finer one holds. */
function subjectOf(line: Line, column: Column, budgetYear: number): Subject {
  const { year, stage } = periodOf(column.period, budgetYear);
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

const periodOf = (period: Period | undefined, budgetYear: number): Pick<Subject, "year" | "stage"> => ({
  year: period?.year ?? budgetYear + (period?.offset ?? 0),
  stage: period?.stage ?? "budget",
});
