import { type CellSnapshot, NO_RESULT, type SheetSnapshot, type WorkbookSnapshot } from "../model/snapshot";
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

/**
 * The snapshot after cells were changed without a spreadsheet program: each formula that is plain enough says what it
 * says of the cells as they are now, the others what they said before.
 */
export function recalculated(snapshot: WorkbookSnapshot): WorkbookSnapshot {
  const opened = (cell: CellSnapshot): CellSnapshot =>
    cell.formula === undefined || cell.isError ? cell : { ...cell, value: NO_RESULT, result: "missing" };
  const sheets = snapshot.sheets.map((sheet) => ({ ...sheet, cells: sheet.cells.map(opened) }));
  const calculation = new Calculation({ ...snapshot, sheets });
  return {
    ...snapshot,
    sheets: sheets.map((sheet, at) => ({
      ...sheet,
      cells: sheet.cells.flatMap((cell, i): readonly CellSnapshot[] => {
        const former = snapshot.sheets[at]?.cells[i] ?? cell;
        const value = isMissing(cell) ? calculation.resultOf(cell) : undefined;
        const { result: _, ...rest } = former;
        return [value === undefined ? former : { ...rest, value }];
      }),
    })),
  };
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
