import type { CellRef } from "../model/cell";
import { CellMap } from "../model/cell-map";
import type { CellSnapshot, WorkbookSnapshot } from "../model/snapshot";
import { type ScreenContent, contentOfSnapshot } from "./grid/contents";

/** What a workbook holds in some of its cells, for looking up one by one. */
export function heldContents(snapshot: WorkbookSnapshot, cells: readonly CellRef[]): (cell: CellRef) => ScreenContent {
  const found = new CellMap<CellSnapshot>();
  for (const name of new Set(cells.map(({ sheet }) => sheet))) {
    const rows = new Set(cells.filter(({ sheet }) => sheet === name).map(({ row }) => row));
    for (const cell of snapshot.sheets.find((sheet) => sheet.name === name)?.cells ?? []) {
      if (rows.has(cell.row)) found.set({ sheet: name, row: cell.row, column: cell.column }, cell);
    }
  }
  return (cell) => contentOfSnapshot(found.get(cell));
}
