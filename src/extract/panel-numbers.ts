import type { Column, Panel, Table } from "../model/table";
import { readOnce } from "../model/remembered";
import { isPlausibleAmount } from "../model/money";
import { type CellNumber, numberIn } from "./amounts";
import type { SheetCells } from "../book/sheet-cells";

/** A number under a money, change or growth column. */
export interface StatedNumber {
  readonly row: number;
  readonly column: Column;
  readonly number: CellNumber;
}

/** The numbers of a panel, before its lines are read. */
export interface PanelNumbers {
  readonly panel: Panel;
  readonly stated: readonly StatedNumber[];
}

/** The numbers of one table: how many places they print decides how exact each of them is. */
export interface TableNumbers {
  readonly table: Table;
  readonly cells: SheetCells;
  readonly budgetYear: number;
  readonly panels: readonly PanelNumbers[];
}

export function numbersOf(table: Table, cells: SheetCells, budgetYear: number): TableNumbers {
  const panels = table.panels.map((panel) => ({
    panel,
    stated: statedIn(panel, table, cells),
  }));
  return { table, cells, budgetYear, panels };
}

function statedIn({ rows, columns }: Panel, { unit }: Table, cells: SheetCells): readonly StatedNumber[] {
  const ofNumbers = columns.filter(({ holds }) => holds === "money" || holds === "change" || holds === "growth");
  const stated: StatedNumber[] = [];
  for (const row of rows) {
    for (const column of ofNumbers) {
      const number = numberIn(cells.at(row, column.column));
      if (!number) continue;
      if (column.holds === "growth" || isPlausibleAmount(number.decimal, number.unit ?? unit))
        stated.push({ row, column, number });
    }
  }
  return stated;
}

/** The amounts of a table, rates and percentages left out. */
export const moneyOf = readOnce(({ panels }: TableNumbers): readonly CellNumber[] =>
  panels
    .flatMap(({ stated }) => stated)
    .filter(({ column, number }) => column.holds !== "growth" && !number.percent)
    .map(({ number }) => number),
);
