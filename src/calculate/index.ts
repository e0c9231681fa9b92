import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from "../model/snapshot";
import { Calculation } from "./calculation";

/**
 * The snapshot with the results of formulas that the file holds no result of, where they are plain enough to be
 * calculated here: exactly, digit by digit. All other cells stay as they are; so does the snapshot where nothing is
 * missing.
 */
export function withResults(snapshot: WorkbookSnapshot): WorkbookSnapshot {
  if (!snapshot.sheets.some(({ cells }) => cells.some(isMissing))) return snapshot;
  const calculation = new Calculation(snapshot);
  return { ...snapshot, sheets: snapshot.sheets.map((sheet) => completed(sheet, calculation)) };
}

const isMissing = ({ result }: CellSnapshot): boolean => result === "missing";

function completed(sheet: SheetSnapshot, calculation: Calculation): SheetSnapshot {
  if (!sheet.cells.some(isMissing)) return sheet;
  const cells = sheet.cells.flatMap((cell): readonly CellSnapshot[] => {
    const value = isMissing(cell) ? calculation.resultOf(cell) : undefined;
    return [value === undefined ? cell : { ...cell, value, result: "calculated" }];
  });
  return { ...sheet, cells };
}
