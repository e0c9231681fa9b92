import type { WordRecord } from "../../model/edited-text";
import { type MergedLine, type NarrativeLine, textOf, withEdits } from "../../model/passage";
import { diffOf } from "./diff";
import { mergeEdits } from "./merge-edits";
import { OTHER_KEY } from "./word-record";

/**
 * The lines with what the user changed in a Word file since it was written. The sheet's own edits are kept beside them:
 * where both changed the same words the line is a conflict between the file and what stood before.
 * @param paragraphs of the file, as its user left them
 * @param ours what we would write now
 * @param sheet our lines with the edits of the sheet, where the workbook has one
 */
export function mergeWord(
  record: WordRecord,
  paragraphs: readonly string[],
  ours: readonly NarrativeLine[],
  sheet?: readonly MergedLine[],
): readonly MergedLine[] {
  const now = sheet ? withEdits(ours, sheet) : ours;
  const standing = wordsByKey(now);
  const lines = record.lines
    // lines of the user's own that stand nowhere but in the file are kept as they stand there
    .filter(({ key, isAdded }) => !isAdded || standing.has(key))
    // an edit that the sheet still holds is no news, and may be taken back in the file
    .map((line) => (line.written !== undefined && line.written === standing.get(line.key) ? asWritten(line) : line));
  const generated = wordsByKey(ours);
  const before = new Map(sheet?.map((line) => [line.key, line]));
  return mergeEdits({ ...record, lines }, paragraphs, now)
    .filter(({ key }) => !OTHER_KEY.test(key))
    .map((line) => fromTables(line, generated.get(line.key), before.get(line.key)));
}

const wordsByKey = (lines: readonly NarrativeLine[]): ReadonlyMap<string, string> =>
  new Map(lines.map(({ key, runs }) => [key, textOf(runs)]));

const asWritten = (line: WordRecord["lines"][number]) => ({ ...line, text: line.written ?? line.text });

/** A line as it differs from what the tables say, not from what stood in the sheet. */
function fromTables(line: MergedLine, generated: string | undefined, before: MergedLine | undefined): MergedLine {
  const { state, text } = line;
  if (state === "generated") return before ?? line;
  if (generated === undefined || state === "conflict" || state === "dropped") return line;
  return { ...line, state: text === generated ? "generated" : state, generated, diff: diffOf(generated, text) };
}
