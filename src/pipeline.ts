import { check } from "./check/index";
import { conclude } from "./check/conclude";
import { submissionOf } from "./compare/index";
import type { BudgetBook } from "./model/book";
import type { Review } from "./model/review";
import { DEFAULT_SETTINGS, type Settings } from "./model/settings";
import type { WorkbookSnapshot } from "./model/snapshot";
import type { Submission } from "./model/submission";
import type { TextSource } from "./model/text-source";
import { readTables } from "./read/tables";
import { withOwnSheet, withText } from "./read/text";
import { identifyWorkbook, recogniseWorkbook } from "./read/workbook";

/** Everything read from a workbook: tables, facts, whose budget it is, and its text with the texts given beside it. */
export function readBudget(
  snapshot: WorkbookSnapshot,
  settings: Settings = DEFAULT_SETTINGS,
  texts: readonly TextSource[] = [],
): BudgetBook {
  const workbook = recogniseWorkbook(snapshot, settings);
  const identity = identifyWorkbook(workbook, texts);
  const tables = readTables(workbook, identity, settings);
  return withText(tables, texts);
}

/** Everything we conclude about a workbook. Task pane, stand-alone page and command line all conclude this. */
export function review(
  snapshot: WorkbookSnapshot,
  settings: Settings = DEFAULT_SETTINGS,
  texts: readonly TextSource[] = [],
): Review {
  const book = withOwnSheet(readBudget(snapshot, settings, texts), texts);
  return conclude(book, check(book, settings));
}

/** The same of a workbook that is one of many, with what the others are compared with. */
export function submit(
  snapshot: WorkbookSnapshot,
  settings: Settings = DEFAULT_SETTINGS,
  texts: readonly TextSource[] = [],
): { readonly review: Review; readonly submission: Submission } {
  const book = withOwnSheet(readBudget(snapshot, settings, texts), texts);
  const concluded = conclude(book, check(book, settings));
  return { review: concluded, submission: submissionOf(book, concluded.findings) };
}

/** What a workbook states that others are compared with, without judging it. */
export const readSubmission = (snapshot: WorkbookSnapshot, settings: Settings): Submission =>
  submissionOf(readBudget(snapshot, settings), []);
