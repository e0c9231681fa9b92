import type { Area } from "../model/cell";
import type { CellSnapshot, SheetSnapshot } from "../model/snapshot";

/** Cells of a sheet by position. */
export class SheetCells {
  private readonly byPosition: ReadonlyMap<number, CellSnapshot>;
  /** Positions under a merge other than its first cell. */
  private readonly covered: ReadonlyMap<number, Area>;

  constructor(sheet: SheetSnapshot) {
    this.byPosition = new Map(sheet.cells.map((cell) => [keyOf(cell.row, cell.column), cell]));
    this.covered = new Map(sheet.merges.flatMap(coveredBy));
  }

  at(row: number, column: number): CellSnapshot | undefined {
    return this.byPosition.get(keyOf(row, column));
  }

  /** The cell that a merge shows in place of this one; undefined when the position is no covered part of a merge. */
  shownAt(row: number, column: number): CellSnapshot | undefined {
    const merge = this.covered.get(keyOf(row, column));
    return merge && this.at(merge.top, merge.left);
  }
}

const keyOf = (row: number, column: number): number => row * 16_384 + column - 1;

/** Merges beyond this are whole columns or sheets, not cells of a table. */
const LARGEST_MERGE = 10_000;

function coveredBy(merge: Area): readonly (readonly [number, Area])[] {
  const { top, left, bottom, right } = merge;
  if ((bottom - top + 1) * (right - left + 1) > LARGEST_MERGE) return [];
  const keys: (readonly [number, Area])[] = [];
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++)
      if (row !== top || column !== left) keys.push([keyOf(row, column), merge]);
  return keys;
}
