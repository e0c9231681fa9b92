import { addressInSheet } from "../../../src/model/cell";
import type { Drawing, DrawnCell, DrawnSheet } from "../drawing";
import { tableSheets } from "./mutation";

/** New values of cells of the clean drawing, by "sheet!A1"; undefined where the number is gone. */
export type Changes = ReadonlyMap<string, number | undefined>;

export const keyOf = (sheet: DrawnSheet, cell: { readonly row: number; readonly column: number }): string =>
  `${sheet.name}!${addressInSheet(cell)}`;

/**
 * True when a workbook with these changes contradicts itself: two cells that count the same money differ by more than
 * one last place, or a printed total differs from its printed parts by more than rounding explains. An error that does
 * neither states another budget, as consistent as the first: nobody can see it without knowing the right one. The
 * check uses what the author of the drawing meant, not what the product reads, and none of its rules.
 */
export function contradicts(drawing: Drawing, changes: Changes): boolean {
  const values = valuesOf(drawing, changes);
  return differsFromItself(drawing, values) || tableSheets(drawing).some((sheet) => breaksSum(sheet, values));
}

/** The same for totals alone. */
export function breaksSums(drawing: Drawing, changes: Changes): boolean {
  const values = valuesOf(drawing, changes);
  return tableSheets(drawing).some((sheet) => breaksSum(sheet, values));
}

/** True when another table counts the money of one of these cells. */
export function isStatedElsewhere(drawing: Drawing, sheet: DrawnSheet, cells: readonly DrawnCell[]): boolean {
  const money = new Set(
    cells.flatMap(({ fact, value }) =>
      fact?.kind === "amount" && value !== 0 ? [JSON.stringify(fact.selection)] : [],
    ),
  );
  return tableSheets(drawing).some(
    (other) =>
      other.name !== sheet.name &&
      other.cells.some(
        ({ fact, value }) => fact?.kind === "amount" && value !== 0 && money.has(JSON.stringify(fact.selection)),
      ),
  );
}

function valuesOf(drawing: Drawing, changes: Changes): ReadonlyMap<string, number> {
  const values = new Map<string, number>();
  for (const sheet of tableSheets(drawing)) {
    for (const cell of sheet.cells) {
      if (cell.fact && cell.fact.kind !== "growth") values.set(keyOf(sheet, cell), Number(cell.fact.printed));
    }
  }
  for (const [key, value] of changes) {
    if (value === undefined) values.delete(key);
    else values.set(key, value);
  }
  return values;
}

function differsFromItself(drawing: Drawing, values: ReadonlyMap<string, number>): boolean {
  const statedByMoney = new Map<string, { readonly value: number; readonly lastPlace: number }>();
  for (const sheet of tableSheets(drawing)) {
    const inYuan = sheet.table.unit === "元" ? 1 : 10_000;
    const lastPlace = inYuan === 1 ? 0.001 : 101;
    for (const cell of sheet.cells) {
      const printed = values.get(keyOf(sheet, cell));
      const value = printed === undefined ? undefined : printed * inYuan;
      if (!cell.fact || cell.fact.kind !== "amount" || value === undefined) continue;
      const money = JSON.stringify(cell.fact.selection);
      const stated = statedByMoney.get(money);
      if (stated && Math.abs(stated.value - value) > Math.max(lastPlace, stated.lastPlace)) return true;
      if (!stated) statedByMoney.set(money, { value, lastPlace });
    }
  }
  return false;
}

function breaksSum(sheet: ReturnType<typeof tableSheets>[number], values: ReadonlyMap<string, number>): boolean {
  const margin = sheet.table.unit === "元" ? 0 : 0.005;
  return sheet.table.sums.some(({ whole, parts }) => {
    const total = values.get(whole);
    const printed = parts.flatMap((part) => values.get(part) ?? []);
    // parts that are all blank are not given, which contradicts nothing
    if (total === undefined || printed.length === 0) return false;
    const gap = Math.abs(total - printed.reduce((sum, each) => sum + each, 0));
    return gap > margin * (printed.length + 1) + 0.0001;
  });
}
