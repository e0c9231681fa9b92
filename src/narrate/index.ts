import type { BudgetBook } from "../model/book";
import { stageOf } from "../model/document-kind";
import { fill } from "../model/fill";
import { withMarkedHoles } from "../model/hole";
import { type Answers, type Narrative, type NarrativeGap, textOf } from "../model/passage";
import type { UnitNature } from "../model/settings";
import type { Stage } from "../model/subject";
import type { TargetForm } from "../model/target";
import type { FieldAnswers } from "../model/field-answers";
import type { EverywhereWords, FieldProposal } from "../model/field-proposal";
import { conditionNamed } from "../model/field-ref";
import type { AmountFieldName } from "../model/fields";
import type { TextReading } from "../model/text-claim";
import { coverOf } from "./cover";
import { Display } from "./display";
import { deskAnswers } from "./fields/desk-answers";
import { amountOf } from "./fields/amounts";
import { fieldAnswers } from "./fields/index";
import { GapBook } from "./gap-book";
import { noteOnUnits } from "./inferred-units";
import { Source } from "./source";
import { NATURE_ANSWERS, NATURE_QUESTION } from "./nature";
import { everywhereWords, fieldProposals } from "./marking/index";
import { sectionsOf, type WrittenEntry } from "./outline";
import { PriorYear } from "./prior/prior-year";
import type { SavedBudget } from "./prior/saved-facts";
import { aboutPrior, type PriorIdentity, priorMismatches, type PriorTrait } from "./prior/whose-prior";
import { sameUnit } from "./prior/same-unit";
import { type AnsweringText, proposerFrom } from "./proposals/index";
import { writeBlock } from "./sections/index";
import { GENERAL_TOTAL } from "./slots/expenditure";
import { sumLists } from "./sum-lists";
import { type WritingDesk, Writing } from "./writing";

export { chartsOf } from "./charts/index";
export { gateOf } from "./gate";
export { memoryOf, remember, wordRecordOf } from "./edits/memory";
export { mergeEdits } from "./edits/merge-edits";
export { mergeWord } from "./edits/merge-word";
export { placeIn, type StaleNumber, staleNumbers } from "./edits/stale";
export { typedAnswers } from "./edits/typed-answers";
export { recordOfLost, wordRecord } from "./edits/word-record";
export { linesOf } from "./lines";
export { narrativeText } from "./narrative-text";
export { formerNumbers, type PreviewLine, previewOf } from "./preview";
export { adviseReason, adviseUse } from "./reasons/advise";
export { sameUnit } from "./prior/same-unit";
export { type SavedBudget, savedBudgetOf } from "./prior/saved-facts";
export { aboutPrior, type PriorIdentity, priorMismatches, type PriorTrait } from "./prior/whose-prior";

/** What besides this year's workbook goes into the text. */
export interface NarrateOptions {
  readonly answers?: Answers;
  /** Last year's saved answers by gap, to be confirmed; the last that is asked. */
  readonly carried?: Answers;
  readonly priorBook?: BudgetBook;
  /** The budget of the year whose final accounts are written about. */
  readonly budgetBook?: BudgetBook;
  /** Last year's text as a file of its own. */
  readonly priorText?: PriorText;
  readonly saved?: SavedBudget;
  /** In what the file of last year differs, as the user knows and accepts; else a file of another unit or year is not used. */
  readonly priorDespite?: readonly PriorTrait[];
  /** The performance forms of the workbook, where they were read. */
  readonly targets?: readonly TargetForm[];
}

/** A document of last year, read, and whose it says it is. */
interface PriorText {
  readonly identity: PriorIdentity;
  readonly reading: TextReading;
}

/** Writes the 预算情况说明 of a workbook in the form of its profile. What no table holds is asked for, never invented. */
export function narrate(book: BudgetBook, options: NarrateOptions = {}): Narrative {
  const { desk, written, notices } = openDesk(book, options);
  const { profile, gaps, words } = desk;
  for (const entry of profile.outline) {
    const w = new Writing(desk, entry);
    if (!isWanted(w, entry.when)) continue;
    written.push({ entry, paragraphs: (entry.blocks ?? []).flatMap((block) => writeBlock(w, block)) });
  }
  return {
    profile: book.profile.id,
    title: fill(profile.title, words),
    cover: coverOf(desk, options.answers ?? {}),
    sections: sectionsOf(written, profile, words),
    gaps: gaps.list(),
    ...(desk.corrected.size > 0 && { corrected: [...desk.corrected.values()] }),
    notices: [
      ...notices,
      ...gaps.notices(),
      ...noteOnUnits(
        book,
        written.flatMap(({ paragraphs }) => paragraphs),
      ),
    ],
  };
}

/** Of a condition nobody can decide yet the entry is written: nothing is dropped unseen. */
function isWanted(w: Writing, when: string | undefined): boolean {
  const condition = when === undefined ? undefined : conditionNamed(when);
  return condition === undefined || deskAnswers(w).holds(condition).holds !== false;
}

/** The fields of a template as one workbook answers them; its questions and notices once all fields were asked. */
interface AnsweredFields {
  readonly answers: FieldAnswers;
  readonly gaps: () => readonly NarrativeGap[];
  readonly notices: () => readonly string[];
}

/** The same desk for a template: its fields are written with the same numbers, questions and answers. `words`: all it says. */
export function answerFields(book: BudgetBook, words: string, options: NarrateOptions = {}): AnsweredFields {
  const { desk, notices } = openDesk(book, options);
  return {
    answers: fieldAnswers({ ...desk, written: () => words }),
    gaps: () => desk.gaps.list(),
    notices: () => [...notices, ...desk.gaps.objections()],
  };
}

/** A document of a unit without fields: which it may have, and which words change wherever they stand. */
export function proposeTemplate(
  book: BudgetBook,
  { identity, reading }: PriorText,
): { readonly proposals: readonly FieldProposal[]; readonly everywhere: readonly EverywhereWords[] } {
  const { desk } = openDesk(book, {});
  const w = new Writing(desk, { id: "other" });
  const year = identity.year ?? book.identity.year ?? 0;
  const isOwn = year === book.identity.year;
  const stated = (name: AmountFieldName) => (isOwn ? amountOf(w, name)?.amount : undefined);
  return {
    proposals: fieldProposals({ w, year, stated }, reading),
    everywhere: everywhereWords(identity.unitName ?? book.identity.unitName, year),
  };
}

/** Everything a text is written with, and the entries written so far. */
function openDesk(book: BudgetBook, options: NarrateOptions) {
  const profile = book.profile.narrative;
  const year = book.identity.year ?? 0;
  const words = wordsOf(book, year);
  const stage = stageOf(book.documentKind);
  const source = Source.of(book, { year, stage });
  const { sources, plans, texts, notices } = priorSources(book, year, options);
  const propose = proposerFrom(
    [
      ...[book.asideText, book.text].flatMap((reading) =>
        reading ? [{ reading, source: "own-text" as const, year }] : [],
      ),
      ...texts,
    ],
    options.carried ?? {},
  );
  const gaps = new GapBook(options.answers ?? {}, propose, profile.unitText);
  const written: WrittenEntry[] = [];
  const desk: WritingDesk = {
    book,
    profile,
    source,
    prior: new PriorYear(source, year, sources, book.catalogue),
    plans: [source, ...plans],
    display: new Display(profile, sumLists(source)),
    gaps,
    statedStage: stage === "outturn" ? "outturn" : statedStage(source, sources.length > 0),
    nature: natureOf(book, options.answers ?? {}),
    targets: options.targets ?? book.targets ?? [],
    corrected: new Map(),
    written: () =>
      written
        .flatMap(({ entry, paragraphs }) => [entry.heading, ...paragraphs.map(({ runs }) => textOf(runs))])
        .join("\n"),
    words,
  };
  return { desk, written, notices };
}

function wordsOf({ identity }: BudgetBook, year: number): Readonly<Record<string, string>> {
  const kind = identity.kind === "部门预算" ? "部门" : "单位";
  return {
    org: withMarkedHoles(identity.unitName ?? `本${kind}`),
    kind,
    year: year === 0 ? "【待填：年度】" : String(year),
    prior: year === 0 ? "上" : String(year - 1),
  };
}

/** Tables with columns of last year's outturn alone are compared with outturn; everything else with last year's budget. */
function statedStage(source: Source, hasLastYear: boolean): Stage {
  const states = (stage: Stage): boolean => GENERAL_TOTAL(source, { year: source.year - 1, stage }) !== undefined;
  return !hasLastYear && !states("budget") && states("outturn") ? "outturn" : "budget";
}

function natureOf({ nature }: BudgetBook, answers: Answers): UnitNature | undefined {
  const answer = answers[NATURE_QUESTION.id];
  return (answer === undefined ? undefined : NATURE_ANSWERS[String(answer).trim()]) ?? nature.nature;
}

/**
 * Last year's workbook and saved facts, in this order. A file of another unit or year is not used unless the user has
 * accepted that; what a file does not say of itself is no mismatch, and is told.
 */
function priorSources({ identity }: BudgetBook, year: number, options: NarrateOptions) {
  const { priorBook, budgetBook, priorText, saved, priorDespite = [] } = options;
  const isPlan = budgetBook !== undefined && isOfUnitAndYear(identity, budgetBook.identity);
  const isUsed = (theirs: PriorIdentity): boolean =>
    priorMismatches(identity, theirs).every((trait) => priorDespite.includes(trait));
  const book = priorBook && isUsed(priorBook.identity) ? priorBook : undefined;
  return {
    sources: [
      ...(book ? [Source.of(book, { year: year - 1, ownYear: book.identity.year ?? 0, book: "last-year" })] : []),
      ...(saved && isUsed(saved)
        ? [Source.of(saved, { year: year - 1, ownYear: saved.year ?? 0, book: "saved" })]
        : []),
    ],
    plans: isPlan ? [Source.of(budgetBook, { year, book: "budget" })] : [],
    texts: [book?.text, priorText && isUsed(priorText.identity) ? priorText.reading : undefined].flatMap(
      (reading): readonly AnsweringText[] => (reading ? [{ reading, source: "last-year-text", year }] : []),
    ),
    notices: [
      ...(budgetBook && !isPlan ? ["年初预算的工作簿不是本单位同一年度的，没有使用。请换成同一年度的预算。"] : []),
      ...(priorBook ? aboutPrior("last-year", identity, priorBook.identity, priorDespite) : []),
      ...(priorText ? aboutPrior("last-year-text", identity, priorText.identity, priorDespite) : []),
      ...(saved ? aboutPrior("saved", identity, saved, priorDespite) : []),
    ],
  };
}

/** The budget of the year of an account must name neither another unit nor another year. */
const isOfUnitAndYear = (ours: PriorIdentity, theirs: PriorIdentity): boolean =>
  sameUnit(ours.unitName, theirs.unitName) !== "other" && (theirs.year === undefined || theirs.year === ours.year);
