import type { CellRef } from "./cell";
import type { CellSnapshot, WorkbookSnapshot } from "./snapshot";

/** A cell of a workbook as it was read; undefined where nothing stands. For a few cells: it looks through the sheet. */
export const heldCell = ({ sheets }: WorkbookSnapshot, { sheet, row, column }: CellRef): CellSnapshot | undefined =>
  sheets.find(({ name }) => name === sheet)?.cells.find((cell) => cell.row === row && cell.column === column);

/** What a cell holds: its formula where it has one, "" where it is empty. */
export const contentOf = (held: CellSnapshot | undefined): CellSnapshot["value"] => held?.formula ?? held?.value ?? "";
