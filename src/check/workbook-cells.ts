import { cellsOfSheet, sheetOf } from "../book/sheet-cells";
import type { BudgetBook } from "../model/book";
import { type CellRef, contains } from "../model/cell";
import { largest } from "../model/extremes";
import type { Fact } from "../model/fact";
import { readOnce } from "../model/remembered";
import type { CellSnapshot } from "../model/snapshot";
import type { Table } from "../model/table";

/** What a cell of the workbook holds, or undefined. */
export const cellAt = ({ snapshot }: BudgetBook, { sheet, row, column }: CellRef): CellSnapshot | undefined =>
  cellsOfSheet(snapshot, sheet)?.at(row, column);

/** The amounts that formulas work out, each with its formula. */
export const formulasOf = readOnce((book: BudgetBook): ReadonlyMap<Fact, string> => {
  const found = new Map<Fact, string>();
  for (const fact of [...book.facts.all, ...book.facts.others]) {
    const formula = cellAt(book, fact.cell)?.formula;
    if (formula !== undefined) found.set(fact, formula);
  }
  return found;
});

/** Those of tables of known kinds. */
export const formulasInKnownTables = (book: BudgetBook): readonly (readonly [Fact, string])[] =>
  [...formulasOf(book)].filter(([{ table }]) => table.type !== "other");

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
