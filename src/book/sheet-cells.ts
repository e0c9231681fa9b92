import { type Area, placeKey } from "../model/cell";
import { sheetOfPages } from "../model/pages";
import { readOnce } from "../model/remembered";
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from "../model/snapshot";
import type { Table } from "../model/table";

/** The sheet of a name. Of two sheets with one name the first counts, as it does for Excel. */
export const sheetOf = (snapshot: WorkbookSnapshot, name: string): SheetSnapshot | undefined =>
  sheetsByName(snapshot).get(name);

const sheetsByName = readOnce(
  ({ sheets }: WorkbookSnapshot): ReadonlyMap<string, SheetSnapshot> =>
    new Map([...sheets].reverse().map((sheet) => [sheet.name, sheet])),
  ({ sheets }) => sheets,
);

/** The cells of a sheet by name; undefined where the workbook has no such sheet. A sheet is indexed once. */
export function cellsOfSheet(snapshot: WorkbookSnapshot, name: string): SheetCells | undefined {
  const sheet = sheetOf(snapshot, name);
  return sheet && indexed(sheet);
}

/** The cells of the sheet a table stands on; of all its sheets, by the rows of the table, where it goes on on others. */
export const cellsOfTable = (snapshot: WorkbookSnapshot, table: Table): SheetCells | undefined =>
  table.pages ? cellsOfPages(snapshot)(table) : cellsOfSheet(snapshot, table.sheet);

const cellsOfPages = readOnce(
  (snapshot: WorkbookSnapshot) =>
    readOnce((table: Table) => {
      const sheet = sheetOfPages(snapshot, table);
      return sheet && new SheetCells(sheet);
    }),
  // a workbook with other texts beside it has the same sheets
  (snapshot) => snapshot.sheets[0] ?? snapshot,
);

/** Cells of a sheet by position. */
export class SheetCells {
  private readonly byPosition: ReadonlyMap<number, CellSnapshot>;
  /** Positions under a merge other than its first cell. */
  private readonly covered: ReadonlyMap<number, Area>;

  constructor(sheet: SheetSnapshot) {
    this.byPosition = new Map(sheet.cells.map((cell) => [placeKey(cell.row, cell.column), cell]));
    this.covered = new Map(sheet.merges.flatMap(coveredBy));
  }

  /** The cell as it is stored; undefined where the file holds nothing. */
  at(row: number, column: number): CellSnapshot | undefined {
    return this.byPosition.get(placeKey(row, column));
  }

  /** True when the cell holds content, or lies under a merge whose content may belong to it. */
  hasContent(row: number, column: number): boolean {
    const shown = this.at(row, column) ?? this.shownAt(row, column);
    return shown !== undefined && String(shown.value).trim() !== "";
  }

  /** True for a position under a merge that shows another cell. */
  isCovered(row: number, column: number): boolean {
    return this.covered.has(placeKey(row, column));
  }

  /** The cell that a merge shows in place of this one; undefined when the position is no covered part of a merge. */
  shownAt(row: number, column: number): CellSnapshot | undefined {
    const merge = this.covered.get(placeKey(row, column));
    return merge && this.at(merge.top, merge.left);
  }
}

const indexed = readOnce((sheet: SheetSnapshot) => new SheetCells(sheet));

/** Merges beyond this are whole columns or sheets, not cells of a table. */
const LARGEST_MERGE = 10_000;

function coveredBy(merge: Area): readonly (readonly [number, Area])[] {
  const { top, left, bottom, right } = merge;
  if ((bottom - top + 1) * (right - left + 1) > LARGEST_MERGE) return [];
  const keys: (readonly [number, Area])[] = [];
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++)
      if (row !== top || column !== left) keys.push([placeKey(row, column), merge]);
  return keys;
}
