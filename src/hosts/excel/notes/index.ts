import { addressInSheet, keyOfPlace } from "../../../model/cell";
import { type CellNote, hasOwnNote, withOwnNote, withoutOwnNote } from "../../../model/note";
import type { MarkResult } from "../../../model/write";
import { unlessLacking } from "../failure";
import { askMarkableSheets } from "../markable-sheets";
import type { Patience } from "../watch";
import { type Trip, withExcel } from "../with-excel";
import { CELL_NOTES } from "./cell-notes";
import { COMMENTS } from "./comments";
import type { FoundNote, NoteKind } from "./found-note";

const MISSING = "找不到该工作表，它可能已被改名或删除";
const PROTECTED = "工作表受保护，不能加批注";
const TAKEN = "单元格上已有批注对话";
const NONE = "这个版本的 Excel 不能由加载项写批注，请用高亮";

/** Says our piece at each cell; what we said before goes. Words of the user stay: ours are put behind them. */
export function putNotes(patience: Patience, notes: readonly CellNote[]): Promise<MarkResult> {
  return withExcel("写批注", patience, async (trip) => {
    const { sheets, kind, found } = await look(trip);
    if (!kind) return { applied: 0, skipped: notes.map(({ cell }) => ({ cell, reason: NONE })) };
    const wanted = new Map(notes.map((note) => [keyOf(note.cell), note]));
    const skipped: MarkResult["skipped"][number][] = [];
    takeBack(found.filter((each) => !wanted.has(keyOf(each)) && takesNotes(sheets, each.sheet)));
    for (const { cell, text } of wanted.values()) {
      const sheet = sheets.find(({ name }) => name === cell.sheet);
      const there = found.find((each) => keyOf(each) === keyOf(cell));
      if (!sheet || !takesNotes(sheets, cell.sheet)) skipped.push({ cell, reason: sheet ? PROTECTED : MISSING });
      else if (there?.rewrite) there.rewrite(withOwnNote(there.text, text));
      else if (there && !(hasOwnNote(there.text) && there.remove)) skipped.push({ cell, reason: TAKEN });
      else {
        there?.remove?.();
        kind.add(trip, sheet, addressInSheet(cell), withOwnNote("", text));
      }
    }
    await trip.sync();
    return { applied: wanted.size - skipped.length, skipped };
  });
}

/** Takes our words away, and the notes that held nothing else. `missing`: answered by somebody, or on a protected sheet. */
export function clearNotes(patience: Patience): Promise<{ readonly restored: number; readonly missing: number }> {
  return withExcel("清除批注", patience, async (trip) => {
    const { sheets, found } = await look(trip);
    const ours = found.filter(({ text }) => hasOwnNote(text));
    const restored = takeBack(ours.filter(({ sheet }) => takesNotes(sheets, sheet)));
    if (restored > 0) await trip.sync();
    return { restored, missing: ours.length - restored };
  });
}

/** Queues the removal of what is ours; how many there were. */
function takeBack(found: readonly FoundNote[]): number {
  let taken = 0;
  for (const { text, remove, rewrite } of found) {
    if (!hasOwnNote(text)) continue;
    const kept = withoutOwnNote(text);
    const change = kept === "" ? remove : rewrite && (() => rewrite(kept));
    change?.();
    if (change) taken++;
  }
  return taken;
}

interface Look {
  readonly sheets: readonly Excel.Worksheet[];
  /** Undefined where this Excel has neither notes nor comments for add-ins. */
  readonly kind: NoteKind | undefined;
  readonly found: readonly FoundNote[];
}

async function look(trip: Trip): Promise<Look> {
  const all = askMarkableSheets(trip.workbook);
  await trip.sync();
  const sheets = all.items;
  const [first] = sheets;
  // absent from older client libraries, whatever the typings say
  const notes = first && "notes" in first ? await unlessLacking(() => CELL_NOTES.find(trip, sheets)) : undefined;
  // a cell with a comment takes no note, and an older Excel may have left comments of ours
  const comments = await unlessLacking(() => COMMENTS.find(trip, sheets));
  const kind = notes ? CELL_NOTES : comments && COMMENTS;
  return { sheets, kind, found: [...(notes ?? []), ...(comments ?? [])] };
}

const takesNotes = (sheets: readonly Excel.Worksheet[], name: string): boolean => {
  const sheet = sheets.find((each) => each.name === name);
  return sheet !== undefined && (!sheet.protection.protected || sheet.protection.options?.allowEditObjects === true);
};

const keyOf = ({ sheet, row, column }: FoundNote | CellNote["cell"]): string =>
  `${keyOfPlace({ row, column })} ${sheet}`;
