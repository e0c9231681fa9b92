import type { CellSnapshot, SheetSnapshot } from "../model/snapshot";

/** Cells of a sheet by position. */
export class SheetCells {
  private readonly byPosition: ReadonlyMap<number, CellSnapshot>;

  constructor(sheet: SheetSnapshot) {
    this.byPosition = new Map(sheet.cells.map((cell) => [cell.row * 16_384 + cell.column - 1, cell]));
  }

  at(row: number, column: number): CellSnapshot | undefined {
    return this.byPosition.get(row * 16_384 + column - 1);
  }
}
