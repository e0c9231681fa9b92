import { type Area, contains, keyOfPlace, placeKey } from "../model/cell";
import type { CellSnapshot, SheetSnapshot } from "../model/snapshot";
import { plain } from "../model/text";

/** A sheet indexed for reading: cells by position, rows by number, merges expanded on request, and the performance forms on it. */
export class SheetGrid {
  private readonly byPosition = new Map<number, CellSnapshot>();
  private readonly byRow = new Map<number, CellSnapshot[]>();
  private readonly mergesByRow = new Map<number, Area[]>();
  /** Row numbers with content, ascending. */
  readonly rows: readonly number[];

  constructor(
    readonly sheet: SheetSnapshot,
    /** Where performance forms stand, as their reader says; no table is looked for in them. */
    readonly forms: readonly Area[] = [],
  ) {
    for (const cell of sheet.cells) {
      if (typeof cell.value === "string" && cell.value.trim() === "") continue;
      this.byPosition.set(keyOfPlace(cell), cell);
      const row = this.byRow.get(cell.row);
      if (row) row.push(cell);
      else this.byRow.set(cell.row, [cell]);
    }
    this.rows = [...this.byRow.keys()].sort((a, b) => a - b);
    for (const merge of sheet.merges) this.indexMerge(merge);
  }

  /** Merges by the rows they cover; only rows with content or near it matter, so absurd merges cost nothing. */
  private indexMerge(merge: Area): void {
    const last = Math.min(merge.bottom, merge.top + MERGE_ROWS);
    for (let row = merge.top; row <= last; row++) {
      const merges = this.mergesByRow.get(row);
      if (merges) merges.push(merge);
      else this.mergesByRow.set(row, [merge]);
    }
  }

  at(row: number, column: number): CellSnapshot | undefined {
    return this.byPosition.get(placeKey(row, column));
  }

  /** Cells of one row with content, left to right. */
  cellsIn(row: number): readonly CellSnapshot[] {
    return this.byRow.get(row) ?? [];
  }

  /** The text of a cell for comparing; numbers as they are stored. */
  plainAt(row: number, column: number): string {
    const cell = this.at(row, column);
    return cell ? this.plainOf(cell) : "";
  }

  plainOf({ value }: CellSnapshot): string {
    return typeof value === "string" ? plain(value) : String(value);
  }

  /** The merged area a cell lies in, if any. */
  mergeAt(row: number, column: number): Area | undefined {
    return this.mergesByRow.get(row)?.find((merge) => contains(merge, row, column));
  }
}

/** More rows than any head or label group of a budget table spans. */
const MERGE_ROWS = 200;
