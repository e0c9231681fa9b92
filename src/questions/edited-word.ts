import type { BudgetBook } from "../model/book";
import type { EditedText } from "../model/edited-text";
import { parseJson } from "../model/json";
import { type Answers, type MergedLine, type Narrative, textOf } from "../model/passage";
import { UserError } from "../model/user-error";
import {
  linesOf,
  mergeWord,
  recordOfLost,
  sameUnit,
  type StaleNumber,
  staleNumbers,
  typedAnswers,
  wordRecordOf,
} from "../narrate/index";

/** A text with what was changed in a Word file. */
export interface ReadBack {
  readonly merged: readonly MergedLine[];
  /** Numbers of the file whose cells changed since it was written. */
  readonly stale: readonly StaleNumber[];
  /** The file keeps nothing of what it was written from: every difference counts as its user's. */
  readonly isRecordLost: boolean;
}

/**
 * Brings the edits of a Word file into the text; throws a UserError where it is a file of another unit or year, or
 * another text.
 * @param sheet our lines with the edits of the sheet, where the workbook has one
 */
export function readBack(
  book: BudgetBook,
  narrative: Narrative,
  edited: EditedText,
  sheet?: readonly MergedLine[],
): ReadBack {
  const kept = edited.record === undefined ? undefined : wordRecordOf(parseJson(edited.record));
  const { unitName, year } = book.identity;
  const isOther =
    sameUnit(unitName, kept?.unitName) === "other" ||
    (kept?.year !== undefined && year !== undefined && kept.year !== year);
  if (kept && isOther) {
    const theirs = `${kept.unitName ?? ""}${kept.year === undefined ? "" : `${kept.year}年`}`;
    throw new UserError("editedOfOther", { file: edited.name, theirs });
  }
  const { record, paragraphs } = kept
    ? { record: kept, paragraphs: edited.paragraphs }
    : (recordOfLost(narrative, withoutNotes(book, edited.paragraphs)) ?? {});
  if (!record || !paragraphs) throw new UserError("editedNotOurs", { file: edited.name });
  return {
    merged: mergeWord(record, paragraphs, linesOf(narrative), sheet),
    stale: kept ? staleNumbers(record, book) : [],
    isRecordLost: kept === undefined,
  };
}

/** Without the lines below tables, which go into the file with them. */
function withoutNotes({ tables }: BudgetBook, paragraphs: readonly string[]): readonly string[] {
  const notes = new Set(tables.flatMap((table) => table.notes.map(({ text }) => text.trim())));
  return paragraphs.filter((text) => !notes.has(text));
}

/**
 * The answers that were typed into the holes of a text: those with which the text reads as its user left it.
 * @param withAnswers writes the text again with further answers
 */
export function answersIn(
  narrative: Narrative,
  merged: readonly MergedLine[],
  withAnswers: (answers: Answers) => Narrative,
): Answers {
  const typed = typedAnswers(linesOf(narrative), narrative.gaps, merged);
  if (typed.length === 0) return {};
  const all: Answers = Object.assign({}, ...typed.map(({ answers }) => answers));
  const written = linesOf(withAnswers(all)).map(({ key, runs }) => `${key}\n${textOf(runs)}`);
  const generated = new Set(written);
  return Object.assign(
    {},
    ...typed.flatMap(({ key, text, answers }) => (generated.has(`${key}\n${text}`) ? [answers] : [])),
  );
}
