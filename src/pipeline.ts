import { withResults } from "./calculate/index";
import { doubtsOf } from "./book/doubts/index";
import { tableReading } from "./book/table-reading";
import {
  BUNDLED_YEARS,
  catalogueWith,
  importOfficialList,
  type OfficialImport,
  type SheetShare,
} from "./catalogue/index";
import { kindsSuggestedBy, PROJECT_KINDS } from "./catalogue/indicators/index";
import { check, judgeNature, RULES } from "./check/index";
import { accountFor, extract, identify, missingResults } from "./extract/index";
import {
  adaptForm,
  describeForms,
  DraftSheets,
  editedForm,
  editedIndicator,
  formOf,
  TARGET_LAYOUTS,
  targetLayout,
} from "./forms/index";
import { readText } from "./interpret/index";
import { inChinese } from "./lexicon/index";
import type { BudgetBook } from "./model/book";
import type { CellRef } from "./model/cell";
import type { EditedForm, FormEdit, FormFinding, IndicatorLibrary } from "./model/edited-form";
import type { MergedLine, Narrative } from "./model/passage";
import type { Finding } from "./model/finding";
import type { MarkedText } from "./model/marked-text";
import type { Fen } from "./model/money";
import { pagesOf } from "./model/pages";
import type { Review } from "./model/review";
import { DEFAULT_SETTINGS, type Settings } from "./model/settings";
import type { WorkbookSnapshot } from "./model/snapshot";
import { UserError } from "./model/user-error";
import type { ReadingCase, TableReading } from "./model/table-reading";
import type { TargetForm, TargetLayoutId, TargetScheme } from "./model/target";
import type { TextSource } from "./model/text-source";
import type { SheetPlan } from "./model/write";
import { linesOf, narrate } from "./narrate/index";
import { PROFILES, profileOf } from "./profiles/index";
import { proposeTargets, suggestedIndicator, type TargetProposal } from "./propose/index";
import { joinMarked, markText } from "./write/marked-text";
import { planNarrativeSheet } from "./write/narrative-sheet";
import { ownTexts, planOwnText } from "./write/own-text";
import { caseCorrections, caseSheet, caseText, caseWorkbook, linesOfReading } from "./write/reading-case/index";
import { planReport as planReportSheet } from "./write/report";
import { planTargetSheet, type TargetSheetPlan } from "./write/target-sheet";
import { documentKindOf, recognise, recogniseRegion } from "./recognise/index";

/** Everything read from a workbook: tables, facts, whose budget it is, and its text with the texts given beside it. */
export function readBudget(
  snapshot: WorkbookSnapshot,
  settings: Settings = DEFAULT_SETTINGS,
  texts: readonly TextSource[] = [],
): BudgetBook {
  return withText(readTables(snapshot, settings, texts), texts);
}

/** The same without its text; texts beside it are only asked whose budget of which year it is. */
function readTables(stored: WorkbookSnapshot, settings: Settings, beside: readonly TextSource[]): BudgetBook {
  const snapshot = withResults(stored);
  const readable = inChinese(snapshot);
  const { tables, unrecognised, forms } = recognise(readable, settings.tableTypes, settings);
  const identity = identify(readable, tables, unrecognised, beside);
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

function withText(book: BudgetBook, texts: readonly TextSource[]): BudgetBook {
  const text = readText(book, texts);
  return text ? { ...book, text } : book;
}

/** Throws a UserError when a workbook holds final accounts: nothing for a budget is written from final figures. */
export function requireBudget({ documentKind, snapshot }: Pick<BudgetBook, "documentKind" | "snapshot">): void {
  if (documentKind === "final-accounts")
    throw new UserError("finalAccounts", { file: snapshot.fileName ?? "这个工作簿" });
}

/** Everything we conclude about a workbook. Task pane, stand-alone page and command line all call this. */
export function review(
  snapshot: WorkbookSnapshot,
  settings: Settings = DEFAULT_SETTINGS,
  texts: readonly TextSource[] = [],
): Review {
  const book = withOwnText(readBudget(snapshot, settings, texts), texts);
  const { findings, notJudged, coverage } = check(book, settings);
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

/** Our own sheet 情况说明 is the narrative of a workbook that has no other. */
function withOwnText(book: BudgetBook, texts: readonly TextSource[]): BudgetBook {
  const own = book.tables.some(({ type }) => type === "narrative") ? [] : ownTexts(book.snapshot);
  const text = own.length > 0 ? readText(book, [...own, ...texts]) : undefined;
  return text ? { ...book, text } : book;
}

/** How the table was read that covers a cell; undefined where none does. */
export const readingAt = (snapshot: WorkbookSnapshot, settings: Settings, cell: CellRef): TableReading | undefined =>
  tableReading(readTables(snapshot, settings, []), cell);

/** The table that covers a cell, with names replaced, as a drawing with its reading; undefined where there is none. */
export function readingCase(snapshot: WorkbookSnapshot, settings: Settings, cell: CellRef): ReadingCase | undefined {
  const book = readTables(snapshot, settings, []);
  const reading = tableReading(book, cell);
  const table = book.tables
    .flatMap(pagesOf)
    .find(({ sheet, area }) => sheet === reading?.sheet && area.top === reading.area.top);
  if (!reading || !table) return undefined;
  const sheet = caseSheet(book, table);
  const alone = caseWorkbook(sheet, book.identity.year);
  const read = (told: Partial<Settings>): TableReading | undefined =>
    readingAt(alone, { ...DEFAULT_SETTINGS, ...told }, { sheet: sheet.name, row: 1, column: 1 });
  const kind = settings.tableTypes.find((each) => each.sheet === table.sheet && each.top === table.area.top);
  const tableTypes = kind ? [{ sheet: sheet.name, top: 1, type: kind.type }] : [];
  const corrections = caseCorrections(reading, read({ tableTypes }), tableTypes);
  const again = read(corrections);
  return {
    text: caseText(alone, corrections, again),
    isSame: again !== undefined && linesOfReading(again).join("\n") === linesOfReading(reading).join("\n"),
  };
}

/**
 * The texts of a workbook and those given beside it, number by number. Each text beside it is judged by itself: it may
 * be another version of the same narrative. Our own sheet 情况说明 is among them, though it is no table of the user's.
 */
export function reviewTexts(
  snapshot: WorkbookSnapshot,
  settings: Settings = DEFAULT_SETTINGS,
  texts: readonly TextSource[] = [],
): MarkedText {
  const book = withText(readTables(snapshot, settings, texts), []);
  const ofWorkbook = markBook(book, settings);
  const tables = book.tables.filter(({ type }) => type !== "narrative");
  const beside = [...ownTexts(snapshot), ...texts].map((each) => {
    const text = readText({ ...book, tables }, [each]);
    return markBook(text ? { ...book, tables, text } : book, settings, each);
  });
  return joinMarked([...beside, ofWorkbook]);
}

/** The texts of a book with their marks; only one of them where it is named. */
function markBook(book: BudgetBook, settings: Settings, only?: TextSource): MarkedText {
  if (!book.text) return { sources: [], findings: [] };
  return markText(book.text, check(book, settings).findings, only);
}

/** The sheet 情况说明 that we wrote, as it stands by now, with the text of one cell replaced. */
export function planReplacedText(
  snapshot: WorkbookSnapshot,
  settings: Settings,
  cell: CellRef,
  text: string,
): SheetPlan | undefined {
  const sheet = snapshot.sheets.find(({ name, own }) => name === cell.sheet && own === "narrative");
  return sheet && planOwnText(sheet, linesOf(narrate(readBudget(snapshot, settings))), cell, text);
}

/** The sheet 校验报告 for a review made at that moment. */
export const planReport = (review: Review, checkedAt: Date): SheetPlan =>
  planReportSheet(review, { checkedAt, titleOf: (code) => RULES.find((rule) => rule.code === code)?.title });

/** The catalogue of rules, for lists and documents. */
export const RULE_LIST = RULES.map(({ code, name, title, severity, basis, certainty }) => ({
  rule: code,
  name,
  title,
  severity,
  basis,
  certainty,
}));

/** Reads the official classification of a year from all sheets of a workbook. */
export const importCatalogue = ({ sheets }: WorkbookSnapshot, year: number): OfficialImport =>
  importOfficialList(sheets, year);

export type { OfficialImport, SheetShare };

export {
  aboutPrior,
  adviseReason,
  adviseUse,
  linesOf,
  memoryOf,
  mergeEdits,
  narrate,
  type NarrateOptions,
  narrativeText,
  placeIn,
  previewOf,
  type PreviewLine,
  type PriorIdentity,
  priorMismatches,
  type PriorTrait,
  remember,
  type SavedBudget,
  savedBudgetOf,
  type StaleNumber,
  staleNumbers,
} from "./narrate/index";
export { textsOfSheet } from "./write/narrative-sheet";

/** The sheet 情况说明, with the user's edits where it was edited before. */
export const planNarrative = (narrative: Narrative, merged?: readonly MergedLine[]): SheetPlan =>
  planNarrativeSheet(linesOf(narrative), merged);

/** The text as a Word file; the library is large and loaded only then. */
export async function narrativeWord(
  narrative: Narrative,
  {
    merged,
    tablesOf,
    targets,
  }: {
    readonly merged?: readonly MergedLine[];
    readonly tablesOf?: BudgetBook;
    readonly targets?: TargetsInWord;
  } = {},
): Promise<Uint8Array> {
  const { narrativeDocument, packDocument, wordForms, wordTables } = await import("./write/word/index");
  const document = narrativeDocument(linesOf(narrative), {
    ...(merged && { merged }),
    ...(tablesOf && { tables: wordTables(tablesOf) }),
    ...(targets && { forms: wordForms(targets.forms, targets.layout) }),
  });
  return packDocument(document);
}

/** Performance forms for a Word file, in one layout. */
export interface TargetsInWord {
  readonly forms: readonly TargetForm[];
  readonly layout: TargetLayoutId;
}

/** Performance forms alone as a Word file. */
export async function targetsWord(forms: readonly TargetForm[], layout: TargetLayoutId): Promise<Uint8Array> {
  const { packDocument, targetsDocument, wordForms } = await import("./write/word/index");
  return packDocument(targetsDocument(wordForms(forms, layout)));
}

/** The performance forms of a workbook: what stands in them, what the rules say, and drafts for projects without one. */
export interface TargetReview {
  readonly forms: readonly TargetForm[];
  readonly proposals: readonly TargetProposal[];
  /** Findings of group J. */
  readonly findings: readonly Finding[];
  /** The layout of the region, for writing. */
  readonly layout: TargetLayoutId;
}

/** Reads, judges and proposes performance forms, of a budget only; `lastYear` are the forms of last year's workbook, if the user has it. */
export function reviewTargets(
  snapshot: WorkbookSnapshot,
  settings: Settings = DEFAULT_SETTINGS,
  lastYear: readonly TargetForm[] = [],
): TargetReview {
  const book = readBudget(snapshot, settings);
  requireBudget(book);
  const { facts, identity, profile, targets: forms = [] } = book;
  const layout = targetLayout(profile.targetLayout);
  const { year, unitName } = identity;
  return {
    forms,
    proposals: proposeTargets({
      facts,
      forms,
      scheme: layout.scheme,
      lastYear,
      ...(year !== undefined && { year }),
      ...(unitName !== undefined && { unitName }),
    }),
    findings: check(book, settings).findings.filter(({ code }) => code.startsWith("J")),
    layout: layout.id,
  };
}

/** Forms as `targets --format json` prints them. */
export const describeTargets = describeForms;

/** The sheet 绩效目标表 with forms in one layout, and what the layout has no place for. */
export const planTargets = (forms: readonly TargetForm[], layout: TargetLayoutId): TargetSheetPlan =>
  planTargetSheet(forms, targetLayout(layout));

/** The layouts a form can be written in. */
export const TARGET_LAYOUT_LIST = TARGET_LAYOUTS.map(({ id, name }) => ({ id, name }));

/** A form as an editor holds it, with every place of its layout; from another layout it is brought into this one. */
export function editForm(form: TargetForm, layout: TargetLayoutId = form.layout): EditedForm {
  const wanted = targetLayout(layout);
  return editedForm(form.layout === layout ? form : adaptForm(form, wanted).form, wanted.room);
}

/** The form an editor holds, for writing. */
export const formFromEdit = (edited: EditedForm): TargetForm => formOf(edited);

export { formsAsSaved, parseEdits } from "./forms/index";

/** What group J says about forms that are being edited, as if they stood in the workbook; one list for each form. */
export function judgeForms(
  snapshot: WorkbookSnapshot,
  settings: Settings,
  edits: readonly FormEdit[],
): readonly (readonly FormFinding[])[] {
  const book = readBudget(snapshot, settings);
  const replaced = new Set(edits.map(({ replaces }) => JSON.stringify(replaces)));
  const drafts = new DraftSheets(edits.map(({ form }) => form));
  const kept = (book.targets ?? []).filter(({ place }) => !replaced.has(JSON.stringify(place)));
  // that other projects have no form is no matter of this one
  const rules = RULES.filter(({ code }) => code.startsWith("J") && code !== "J01");
  return drafts.placed(check({ ...book, targets: [...kept, ...drafts.forms] }, settings, rules).findings);
}

/** The core library for a project: rows to add to its form, by kind, the likeliest kind named. Values are never invented. */
export function indicatorLibrary(name: string, scheme: TargetScheme, amount?: Fen): IndicatorLibrary {
  const guessed = kindsSuggestedBy(name)[0]?.kind.id;
  return {
    ...(guessed !== undefined && { guessed }),
    kinds: PROJECT_KINDS.map(({ id, name: kindName, indicators }) => ({
      id,
      name: kindName,
      rows: indicators.map((each) => ({
        isCore: each.role === "core",
        indicator: editedIndicator(suggestedIndicator(each, scheme, amount), each.name),
      })),
    })),
  };
}
