import { addressInSheet, keyOfPlace } from "../../model/cell";
import { type CellNote, hasOwnNote, withOwnNote, withoutOwnNote } from "../../model/note";
import type { MarkResult } from "../../model/write";
import { withSwitchesOff } from "./attempt";
import { itemsOf, sheetNamed, sheetsOf } from "./collections";
import type { EtApp, EtComment, EtSheet, EtWorkbook } from "./et";

const MISSING = "找不到该工作表，它可能已被改名或删除";
const PROTECTED = "工作表受保护，不能加批注";

/** Says our piece at each cell; what we said before goes. Words of the user stay: ours are put behind them. */
export function putNotes(app: EtApp, book: EtWorkbook, notes: readonly CellNote[]): MarkResult {
  const wanted = new Map(notes.map((note) => [keyAt(note.cell.sheet, note.cell), note]));
  const skipped: MarkResult["skipped"][number][] = [];
  withSwitchesOff(app, ["EnableEvents"], () => {
    for (const sheet of sheetsOf(book).filter(({ ProtectContents }) => !ProtectContents))
      takeBack(ownNotes(sheet).filter(({ Parent }) => !wanted.has(placeOf(sheet, Parent))));
    for (const { cell, text } of wanted.values()) {
      const sheet = sheetNamed(book, cell.sheet);
      if (!sheet || sheet.ProtectContents) {
        skipped.push({ cell, reason: sheet ? PROTECTED : MISSING });
        continue;
      }
      const range = sheet.Range(addressInSheet(cell));
      const there = range.Comment;
      if (there) there.Text(withOwnNote(there.Text(), text));
      else range.AddComment(withOwnNote("", text));
    }
  });
  return { applied: wanted.size - skipped.length, skipped };
}

/** Takes our words away, and the notes that held nothing else. */
export function clearNotes(app: EtApp, book: EtWorkbook): { readonly restored: number; readonly missing: number } {
  let [restored, missing] = [0, 0];
  withSwitchesOff(app, ["EnableEvents"], () => {
    for (const sheet of sheetsOf(book)) {
      const ours = ownNotes(sheet);
      if (sheet.ProtectContents) missing += ours.length;
      else restored += takeBack(ours);
    }
  });
  return { restored, missing };
}

const ownNotes = ({ Comments }: EtSheet): readonly EtComment[] =>
  itemsOf(Comments).filter((comment) => hasOwnNote(comment.Text()));

/** From the last to the first: the others move up when one goes. */
function takeBack(notes: readonly EtComment[]): number {
  for (const note of [...notes].reverse()) {
    const kept = withoutOwnNote(note.Text());
    if (kept === "") note.Delete();
    else note.Text(kept);
  }
  return notes.length;
}

const placeOf = ({ Name }: EtSheet, { Row, Column }: EtComment["Parent"]): string =>
  keyAt(Name, { row: Row, column: Column });
const keyAt = (sheet: string, place: { readonly row: number; readonly column: number }): string =>
  `${keyOfPlace(place)} ${sheet}`;
