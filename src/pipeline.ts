import { doubtsOf } from "./book/doubts/index";
import { withResults } from "./calculate/index";
import { BUNDLED_YEARS, catalogueWith } from "./catalogue/index";
import { check, type CheckResult, judgeNature } from "./check/index";
import { accountFor, extract, identify, missingResults } from "./extract/index";
import { readText } from "./interpret/index";
import { inChinese } from "./lexicon/index";
import type { BudgetBook, Identity } from "./model/book";
import { pagesOf } from "./model/pages";
import type { Review } from "./model/review";
import { DEFAULT_SETTINGS, type Settings } from "./model/settings";
import type { WorkbookSnapshot } from "./model/snapshot";
import type { TextSource } from "./model/text-source";
import { PROFILES, profileOf } from "./profiles/index";
import { documentKindOf, recognise, recogniseRegion, type Recognition } from "./recognise/index";
import { ownTexts } from "./write/own-text";

/** A workbook whose tables and forms are recognised: most of the work of reading it. */
export interface RecognisedWorkbook extends Recognition {
  /** With the results of formulas that the file lacks. */
  readonly snapshot: WorkbookSnapshot;
  /** Only the Chinese of cells in two languages. */
  readonly readable: WorkbookSnapshot;
}

export function recogniseWorkbook(stored: WorkbookSnapshot, settings: Settings): RecognisedWorkbook {
  const snapshot = withResults(stored);
  const readable = inChinese(snapshot);
  return { snapshot, readable, ...recognise(readable, settings.tableTypes, settings) };
}

/** Whose budget of which year it is; texts beside the workbook are asked too. */
export const identifyWorkbook = (workbook: RecognisedWorkbook, beside: readonly TextSource[] = []): Identity =>
  identify(workbook.readable, workbook.tables, workbook.unrecognised, beside);

/** Everything read from a workbook but its text. */
export function readTables(workbook: RecognisedWorkbook, identity: Identity, settings: Settings): BudgetBook {
  const { snapshot, readable, tables, unrecognised, forms } = workbook;
  const documentKind = documentKindOf(readable, tables, unrecognised);
  const facts = extract(readable, tables, identity.year, documentKind === "final-accounts" ? "outturn" : "budget");
  const profile =
    settings.profile === "auto"
      ? recogniseRegion(readable, tables, PROFILES, profileOf("national"))
      : profileOf(settings.profile);
  const catalogue = catalogueWith(identity.year ?? BUNDLED_YEARS.last, settings.officialLists ?? []);
  const book: BudgetBook = {
    snapshot,
    tables,
    unrecognised,
    facts,
    doubts: [...missingResults(snapshot, tables), ...doubtsOf({ tables, facts, identity, catalogue })],
    accounting: accountFor(snapshot, { tables, unrecognised, facts }),
    identity,
    ...(documentKind && { documentKind }),
    catalogue,
    profile,
    nature: { decidedBy: "unknown", evidence: [] },
    targets: forms,
  };
  return { ...book, nature: judgeNature(book, settings) };
}

/** A book with what its own text says, and the texts given beside it. */
export function withText(book: BudgetBook, beside: readonly TextSource[] = []): BudgetBook {
  const text = readText(book, beside);
  return text ? { ...book, text } : book;
}

/** Everything read from a workbook: tables, facts, whose budget it is, and its text with the texts given beside it. */
export function readBudget(
  snapshot: WorkbookSnapshot,
  settings: Settings = DEFAULT_SETTINGS,
  texts: readonly TextSource[] = [],
): BudgetBook {
  const workbook = recogniseWorkbook(snapshot, settings);
  return withText(readTables(workbook, identifyWorkbook(workbook, texts), settings), texts);
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

/** Our own sheet 情况说明 is the narrative of a workbook that has no other. */
export function withOwnSheet(book: BudgetBook, texts: readonly TextSource[] = []): BudgetBook {
  const own = book.tables.some(({ type }) => type === "narrative") ? [] : ownTexts(book.snapshot);
  return own.length > 0 ? withText(book, [...own, ...texts]) : book;
}

/** What all rules together say of a book, with what it was read as. */
export function conclude(book: BudgetBook, { findings, notJudged, coverage }: CheckResult): Review {
  const { identity, documentKind, profile, nature, tables, unrecognised } = book;
  return {
    identity,
    ...(documentKind && { documentKind }),
    profile: { id: profile.id, name: profile.name },
    nature,
    tables: tables.flatMap(pagesOf),
    unrecognised,
    findings,
    ...(notJudged.length > 0 && { notJudged }),
    coverage: book.text ? { ...coverage, text: book.text.coverage } : coverage,
  };
}
