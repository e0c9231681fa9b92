import type { Area } from "../model/cell";
import type { CellSnapshot, SheetSnapshot } from "../model/snapshot";

/** The cells of a sheet by column, so that a sum over a long column costs what it holds and no more. */
export class CellIndex {
  private readonly columns = new Map<number, CellSnapshot[]>();

  constructor({ cells }: SheetSnapshot) {
    for (const cell of cells) {
      const column = this.columns.get(cell.column);
      if (column) column.push(cell);
      else this.columns.set(cell.column, [cell]);
    }
  }

  /** The cells with content inside an area, column by column. */
  in({ top, left, bottom, right }: Area): readonly CellSnapshot[] {
    const isNarrow = right - left < this.columns.size;
    const wanted = isNarrow
      ? Array.from({ length: right - left + 1 }, (_, i) => left + i)
      : [...this.columns.keys()].filter((column) => column >= left && column <= right);
    return wanted.flatMap((column) => {
      const cells = this.columns.get(column) ?? [];
      const first = firstAtOrBelow(cells, top);
      return cells.slice(first, firstAtOrBelow(cells, bottom + 1));
    });
  }
}

/** Where in a column, top to bottom, the first cell of a row or below it stands. */
function firstAtOrBelow(cells: readonly CellSnapshot[], row: number): number {
  let low = 0;
  let high = cells.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((cells[middle]?.row ?? Infinity) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}
