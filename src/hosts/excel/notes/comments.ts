import type { Trip } from "../with-excel";
import type { FoundNote, NoteKind } from "./found-note";

/**
 * Threaded comments, for versions without notes: `Workbook.comments`, ExcelApi 1.10. A comment that somebody answered is
 * not removed, and nobody's comment is changed.
 */
export const COMMENTS: NoteKind = {
  find: async ({ workbook, sync }: Trip): Promise<readonly FoundNote[]> => {
    const all = workbook.comments.load("items/id,items/content");
    await sync();
    const placed = all.items.map(({ id, content }) => {
      const comment = workbook.comments.getItem(id);
      const cell = comment.getLocation().load("rowIndex,columnIndex");
      return { id, content, cell, sheet: cell.worksheet.load("name"), replies: comment.replies.getCount() };
    });
    if (placed.length > 0) await sync();
    return placed.map(({ id, content, cell, sheet, replies }) => ({
      sheet: sheet.name,
      row: cell.rowIndex + 1,
      column: cell.columnIndex + 1,
      text: content,
      ...(replies.value === 0 && { remove: () => workbook.comments.getItem(id).delete() }),
    }));
  },
  add: ({ workbook }, sheet, address, text) => void workbook.comments.add(sheet.getRange(address), text, "Plain"),
};
