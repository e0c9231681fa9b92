import { subjectOf } from "../book/cell-subject";
import type { CellState } from "../book/equations/number-grid";
import { withoutAmount } from "../book/money-cells";
import { amountColumns } from "../book/panel-structure";
import { cellsOfTable } from "../book/sheet-cells";
import { append } from "../model/append";
import { type CellRef, placeKey } from "../model/cell";
import type { PanelSums } from "../model/fact";
import { type Fact, FactBook, type Growth, type Line } from "../model/fact";
import { cellIn } from "../model/pages";
import type { WorkbookSnapshot } from "../model/snapshot";
import type { Period, Stage } from "../model/subject";
import type { Panel, Table } from "../model/table";
import { amountOf, usualDecimals } from "./amounts";
import { type PanelLines, readLines } from "./lines";
import { moneyOf, numbersOf, type PanelNumbers, type StatedNumber, type TableNumbers } from "./panel-numbers";
import { sharedTotals } from "./shared-totals";
import { listsSeveralUnits } from "./units";

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
  const read = tables.flatMap((table) => {
    const cells = table.panels.length === 0 ? undefined : cellsOfTable(snapshot, table);
    return cells ? [numbersOf(table, cells, table.year ?? year ?? 0)] : [];
  });
  const usual = usualByUnit(read);
  const byUnit = read.some(({ cells, panels }) => panels.some(({ panel }) => listsSeveralUnits(panel, cells)));
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
      const reading = readPanel(numbers, panel, numbers.panels[i + 1], { places, byUnit });
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
  { places, byUnit }: { readonly places: number; readonly byUnit: boolean },
): PanelLines & { readonly stated: readonly Stated[] } {
  const { panel, stated } = numbers;
  const amounts = new Map<number, CellState>();
  for (const { row, column, number } of stated)
    if (column.holds !== "growth" && !number.percent)
      amounts.set(placeKey(row, column.column), { is: "amount", ...amountOf(number, table.unit, places) });
  const shared = sharedTotals(numbers, beside, cells);
  for (const { row, number } of shared) {
    const [own] = amountColumns(panel);
    if (own) amounts.set(placeKey(row, own.column), { is: "amount", ...amountOf(number, table.unit, places) });
  }
  const reading = readLines(
    { table, panel, year: budgetYear, byUnit, shared: new Map(shared.map(({ row, column }) => [row, column.column])) },
    cells,
    (row, column) => amounts.get(placeKey(row, column)) ?? { is: withoutAmount(panel, cells, row, column) },
  );
  const byRow = new Map(reading.lines.map((line) => [line.row, line]));
  return {
    ...reading,
    stated: stated.flatMap((each) => {
      const line = byRow.get(each.row);
      return line ? [{ ...each, line, cell: cellIn(table, each.row, each.column.column) }] : [];
    }),
  };
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

function factOf({ line, column, cell, number }: Stated, own: Period, places: number): Fact {
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

const growthOf = ({ line, column, cell, number }: Stated, own: Period): Growth => ({
  kind: "growth",
  subject: subjectOf(line, column, own),
  printed: number.decimal,
  decimals: Math.max(number.decimals, number.shown ?? 0),
  table: line.table,
  line,
  column,
  cell,
});
