import { subjectOf } from "../book/cell-subject";
import type { CellState } from "../book/equations/number-grid";
import { withoutAmount } from "../book/money-cells";
import { amountColumns } from "../book/panel-structure";
import { cellsOfTable } from "../book/sheet-cells";
import { append } from "../model/append";
import { placeKey } from "../model/cell";
import type { PanelSums } from "../model/fact";
import { type Fact, FactBook, type Growth, type Line } from "../model/fact";
import { cellIn } from "../model/pages";
import type { WorkbookSnapshot } from "../model/snapshot";
import type { Period } from "../model/subject";
import type { Panel, Table } from "../model/table";
import { amountOf, type CellNumber, usualDecimals } from "./amounts";
import { type PanelLines, readLines } from "./lines";
import { moneyOf, numbersOf, type PanelNumbers, type StatedNumber, type TableNumbers } from "./panel-numbers";
import { sharedTotals } from "./shared-totals";
import { listsSeveralUnits } from "./units";

export { accountFor } from "./account";
export { identify } from "./identity";
export { missingResults } from "./missing-results";

/**
 * Turns recognised tables into facts: one for every cell that states an amount. A written zero and a dash are facts,
 * a blank is none, an error value is unknown. `year` is the year of the workbook.
 */
export function extract(snapshot: WorkbookSnapshot, tables: readonly Table[], year: number | undefined): FactBook {
  const read = tables.flatMap((table) => {
    const cells = table.panels.length === 0 ? undefined : cellsOfTable(snapshot, table);
    return cells ? [numbersOf(table, cells, table.year ?? year ?? 0)] : [];
  });
  const usual = usualByUnit(read);
  const byUnit = read.some(({ cells, panels }) => panels.some(({ panel }) => listsSeveralUnits(panel, cells)));
  const facts: Fact[] = [];
  const others: Fact[] = [];
  const changes: Fact[] = [];
  const growths: Growth[] = [];
  const lines: Line[] = [];
  const sums = new Map<Panel, PanelSums>();
  for (const numbers of read) {
    const { table, budgetYear } = numbers;
    const own = { year: budgetYear, stage: table.stage ?? "budget" };
    const places = usualDecimals(moneyOf(numbers)) ?? usual.get(table.unit) ?? 0;
    for (const [i, panel] of numbers.panels.entries()) {
      const reading = readPanel(numbers, panel, numbers.panels[i + 1], { places, byUnit });
      const byRow = new Map(reading.lines.map((line) => [line.row, line]));
      append(lines, reading.lines);
      sums.set(panel.panel, reading.sums);
      for (const each of panel.stated) {
        const { column, number } = each;
        const line = byRow.get(each.row);
        if (!line) continue;
        const holds = line.compares ?? column.holds;
        if (holds === "growth") growths.push(growthOf(each, line, own));
        else if (number.percent) continue;
        else if (holds === "change") changes.push(factOf(each, line, own, places));
        else (table.type === "other" ? others : facts).push(factOf(each, line, own, places));
      }
    }
  }
  return new FactBook(facts, changes, growths, lines, sums, others);
}

/** Reads the lines of a panel with what its cells state. */
function readPanel(
  { table, cells, budgetYear }: TableNumbers,
  numbers: PanelNumbers,
  beside: PanelNumbers | undefined,
  { places, byUnit }: { readonly places: number; readonly byUnit: boolean },
): PanelLines {
  const { panel, stated } = numbers;
  const amounts = new Map<number, CellState>();
  const put = (row: number, column: number, number: CellNumber): void => {
    const { amount, margin } = amountOf(number, table.unit, places);
    amounts.set(placeKey(row, column), { is: "amount", amount, margin });
  };
  for (const { row, column, number } of stated)
    if (column.holds !== "growth" && !number.percent) put(row, column.column, number);
  const shared = sharedTotals(numbers, beside, cells);
  const [own] = amountColumns(panel);
  if (own) for (const { row, number } of shared) put(row, own.column, number);
  return readLines(
    {
      table,
      panel,
      year: budgetYear,
      byUnit,
      shared: new Map(shared.map(({ row, column }) => [row, column.column])),
    },
    cells,
    (row, column) => amounts.get(placeKey(row, column)) ?? { is: withoutAmount(panel, cells, row, column) },
  );
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

function factOf({ row, column, number }: StatedNumber, line: Line, own: Period, places: number): Fact {
  const { table } = line;
  const { amount, margin } = amountOf(number, table.unit, places);
  return {
    kind: (line.compares ?? column.holds) === "change" ? "change" : "amount",
    subject: subjectOf(line, column, own),
    amount,
    margin,
    unit: number.unit ?? table.unit,
    printed: number.decimal,
    table,
    line,
    column,
    cell: cellIn(table, row, column.column),
  };
}

const growthOf = ({ row, column, number }: StatedNumber, line: Line, own: Period): Growth => ({
  kind: "growth",
  subject: subjectOf(line, column, own),
  printed: number.decimal,
  decimals: Math.max(number.decimals, number.shown ?? 0),
  table: line.table,
  line,
  column,
  cell: cellIn(line.table, row, column.column),
});
