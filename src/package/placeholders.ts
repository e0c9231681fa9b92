import { type CellSnapshot, NO_RESULT, type SheetSnapshot } from "../model/snapshot";

/**
 * Programs that do not calculate may store 0 beside every formula and ask to be calculated when opened. Where not one
 * formula of a workbook has another result, these zeros are placeholders: no result is known.
 */
export function withoutPlaceholders(sheets: readonly SheetSnapshot[]): readonly SheetSnapshot[] {
  const formulas = sheets.flatMap(({ cells }) => cells.filter(isFormula));
  if (formulas.length === 0 || !formulas.every(({ value, result }) => value === 0 || result === "missing"))
    return sheets;
  return sheets.map((sheet) => (sheet.cells.some(isFormula) ? { ...sheet, cells: sheet.cells.map(emptied) } : sheet));
}

const isFormula = ({ formula }: CellSnapshot): boolean => formula !== undefined;

const emptied = (cell: CellSnapshot): CellSnapshot =>
  isFormula(cell) ? { ...cell, value: NO_RESULT, result: "missing" } : cell;
