import { cellsOfSheet } from "../book/sheet-cells";
import type { BudgetBook } from "../model/book";
import { type CellRef, contains } from "../model/cell";
import { largest } from "../model/extremes";
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from "../model/snapshot";
import type { Table } from "../model/table";

/** What a cell of the workbook holds, or undefined. */
export const cellAt = ({ snapshot }: BudgetBook, { sheet, row, column }: CellRef): CellSnapshot | undefined =>
  cellsOfSheet(snapshot, sheet)?.at(row, column);

export const sheetOf = ({ sheets }: WorkbookSnapshot, name: string): SheetSnapshot | undefined =>
  sheets.find((sheet) => sheet.name === name);

/** Tables with a head: those of which cells are read as amounts. */
export const budgetTables = ({ tables }: BudgetBook): readonly Table[] =>
  tables.filter(({ headRows }) => headRows.length > 0);

type CellOnSheet = CellSnapshot & CellRef;

/** The cells of a table below its head: those that are wanted, of all cells of its sheets. */
export function bodyCells(
  book: BudgetBook,
  { sheet, area, headRows, pages = [] }: Table,
  isWanted: (cell: CellSnapshot) => boolean = () => true,
): readonly CellOnSheet[] {
  return [{ sheet, area, headRows }, ...pages].flatMap((page) => {
    const top = page.headRows.length > 0 ? largest(page.headRows) + 1 : page.area.top;
    return (sheetOf(book.snapshot, page.sheet)?.cells ?? [])
      .filter((cell) => isWanted(cell) && cell.row >= top && contains(page.area, cell.row, cell.column))
      .map((cell) => ({ ...cell, sheet: page.sheet }));
  });
}

/** Where a table begins for the user: its title, or its first cell. */
export const startOf = ({ titleCell, sheet, area }: Table): CellRef =>
  titleCell ?? { sheet, row: area.top, column: area.left };
