import { addressInSheet } from "../../../model/cell";
import type { Trip } from "../with-excel";
import type { FoundNote, NoteKind } from "./found-note";

/** 批注 as they always were: `Worksheet.notes`, ExcelApi 1.18. Two round trips where there are any. */
export const CELL_NOTES: NoteKind = {
  find: async ({ sync }: Trip, sheets): Promise<readonly FoundNote[]> => {
    const asked = sheets.map((sheet) => ({ sheet, notes: sheet.notes.load("items/content") }));
    await sync();
    const placed = asked.flatMap(({ sheet, notes }) =>
      notes.items.map((note) => ({ sheet, note, cell: note.getLocation().load("rowIndex,columnIndex") })),
    );
    if (placed.length > 0) await sync();
    return placed.map(({ sheet, note, cell }) => {
      const place = { row: cell.rowIndex + 1, column: cell.columnIndex + 1 };
      // by address: an item of the collection may be known by its position, which shifts while others go
      const itself = () => sheet.notes.getItem(addressInSheet(place));
      return {
        sheet: sheet.name,
        ...place,
        text: note.content,
        remove: () => itself().delete(),
        rewrite: (text) => void (itself().content = text),
      };
    });
  },
  add: (_, sheet, address, text) => void sheet.notes.add(address, text),
};
