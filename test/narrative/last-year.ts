import { fromA1 } from "../../src/model/cell";
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from "../../src/model/snapshot";

/**
 * A plausible workbook of the year before, made of this year's: every year in it one less, some cells other amounts
 * ("" empties a cell). The narrative and the forms stay behind.
 */
export function lastYearOf(
  snapshot: WorkbookSnapshot,
  amounts: Readonly<Record<string, number | string>>,
  dropped: RegExp = /情况说明|绩效/,
): WorkbookSnapshot {
  const bySheet = new Map<string, Map<string, number | string>>();
  for (const [address, amount] of Object.entries(amounts)) {
    const { sheet, row, column } = fromA1(address);
    const cells = bySheet.get(sheet) ?? new Map<string, number | string>();
    bySheet.set(sheet, cells.set(`${row}:${column}`, amount));
  }
  return {
    ...snapshot,
    sheets: snapshot.sheets
      .filter(({ name }) => !dropped.test(name))
      .map((sheet) => withAmounts(sheet, bySheet.get(sheet.name) ?? new Map())),
  };
}

function withAmounts(sheet: SheetSnapshot, amounts: ReadonlyMap<string, number | string>): SheetSnapshot {
  const place = ({ row, column }: Pick<CellSnapshot, "row" | "column">): string => `${row}:${column}`;
  const kept = sheet.cells.flatMap((cell): CellSnapshot[] => {
    const amount = amounts.get(place(cell));
    if (amount === "") return [];
    if (amount !== undefined) return [{ ...cell, value: amount }];
    return [{ ...cell, value: typeof cell.value === "string" ? yearBefore(cell.value) : cell.value }];
  });
  const there = new Set(sheet.cells.map(place));
  const added = [...amounts].flatMap(([at, amount]): CellSnapshot[] => {
    const [row = 0, column = 0] = at.split(":").map(Number);
    return there.has(at) || amount === "" ? [] : [{ row, column, value: amount }];
  });
  return { ...sheet, cells: [...kept, ...added].sort((a, b) => a.row - b.row || a.column - b.column) };
}

const yearBefore = (text: string): string => text.replace(/20\d\d(?=年)/g, (year) => String(Number(year) - 1));
