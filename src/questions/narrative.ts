import { toA1 } from "../model/cell";
import { parseJson } from "../model/json";
import { formatFen } from "../model/money";
import type { BudgetBook } from "../model/book";
import type { Answers, MergedLine, Narrative, NarrativeMemory } from "../model/passage";
import { DEFAULT_SETTINGS } from "../model/settings";
import type { OwnSheetKind } from "../model/snapshot";
import { UserError } from "../model/user-error";
import type { SheetPlan } from "../model/write";
import {
  adviseReason,
  adviseUse,
  formerNumbers,
  linesOf,
  memoryOf,
  mergeEdits,
  narrate,
  type NarrateOptions,
  previewOf,
  remember,
  savedBudgetOf,
  type StaleNumber,
  staleNumbers,
} from "../narrate/index";
import { readPriorText } from "../read/prior-text";
import { planNarrativeSheet, textsOfSheet } from "../write/narrative-sheet";
import { answersIn, readBack } from "./edited-word";
import { narrativeGate } from "./gate";
import { lastYearFound } from "./last-year-found";
import type {
  AdviceAsk,
  LastYear,
  NarrativeAsk,
  NarrativeQuestions,
  StaleCell,
  WrittenNarrative,
} from "./narrative-questions";
import type { Answerer } from "./protocol";
import { requireWholeAccount } from "./requires-budget";
import type { Session } from "./session";
import { keptForms } from "./target-items";
import { templateWord } from "./template";
import { narrativePage, narrativeWord } from "./word";

/** The text of a budget. */
export const narrativeAnswers = (session: Session): Answerer<keyof NarrativeQuestions> => ({
  narrative: (ask) => write(session, ask),
  narrativeSheet: ({ narrative, merged }) => ({
    plan: planNarrative(narrative, merged),
    memory: JSON.stringify(remember(narrative)),
  }),
  narrativeWord: ({ narrative, merged, tablesOf, targetsOf, pictures, isDraft, isPage, identity }) =>
    (isPage ? narrativePage : narrativeWord)(narrative, {
      ...(merged && { merged }),
      ...(tablesOf && { tablesOf: session.tables(tablesOf) }),
      ...(targetsOf && { targets: keptForms(session, targetsOf) }),
      ...(pictures && { pictures }),
      ...(isDraft && { isDraft }),
      ...(identity && { identity }),
    }),
  narrativeTemplate: (ask) => fillTemplate(session, ask),
  narrativeGate: (ask) => narrativeGate(session.book(ask), ask.narrative, ask.settings, ask.merged, ask.former),
  narrativeAdvice: (ask) => advise(ask),
});

async function fillTemplate(session: Session, ask: NarrativeQuestions["narrativeTemplate"]["ask"]) {
  const { answers, lastYear, template, targetsOf } = ask;
  const book = session.book(ask);
  requireWholeAccount(book);
  const sources = lastYear ? sourcesOf(session, book, lastYear) : {};
  const forms = keptForms(session, targetsOf);
  // there is no list to tick here: a document with anything on it is a draft
  const isDraft = (narrative: Narrative) => narrativeGate(book, narrative, ask.settings).length > 0;
  const { bytes, narrative } = await templateWord(book, template, { ...sources, answers, forms, isDraft });
  const open = narrative.gaps.filter(({ state }) => state !== "answered").length;
  return { bytes, open, notices: narrative.notices };
}

/** The sheet 情况说明, with the user's edits where it was edited before. */
export const planNarrative = (narrative: Narrative, merged?: readonly MergedLine[]): SheetPlan =>
  planNarrativeSheet(linesOf(narrative), merged);

const advise = ({ kind, text, about, itemName = "" }: AdviceAsk) =>
  kind === "reason" ? adviseReason(text, about) : adviseUse(text, itemName);

function write(session: Session, ask: NarrativeAsk): WrittenNarrative {
  const { answers, lastYear, edited, memory } = ask;
  const book = session.book(ask);
  requireWholeAccount(book);
  const sources = lastYear ? sourcesOf(session, book, lastYear) : {};
  const { narrative, unused } = withUsedAnswers(book, answers, sources);
  const remembered = memory === undefined ? undefined : memoryOf(parseJson(memory));
  const sheet = book.snapshot.sheets.find(({ own }) => own === "narrative");
  const texts = sheet && textsOfSheet(sheet.cells);
  const inSheet = texts && mergeEdits(remembered ?? remember(narrative), texts, linesOf(narrative));
  const back = edited && readBack(book, narrative, edited, inSheet);
  const merged = back?.merged ?? inSheet;
  const stale = sheet && remembered ? staleNumbers(remembered, book) : [];
  const { profile, identity, tables } = book;
  const unit = profile.narrative.unitText;
  const preview = previewOf(narrative, merged, [...stale, ...(back?.stale ?? [])]);
  return {
    narrative,
    profile: { id: profile.id, name: profile.name },
    ...(identity.unitName !== undefined && { unitName: identity.unitName }),
    ...(identity.year !== undefined && { year: identity.year }),
    unit,
    tables: tables.length,
    ...(merged && { merged }),
    ...(texts && { sheet: texts }),
    preview,
    former: formerNumbers(preview),
    ...(back && {
      readBack: {
        file: edited.name,
        isRecordLost: back.isRecordLost,
        typed: answersIn(narrative, back.merged, (more) =>
          narrate(book, { ...sources, answers: { ...answers, ...more } }),
        ),
      },
    }),
    stale: staleCells(stale, unit),
    sheets: sheetsWithText(book),
    isMemoryLost: sheet !== undefined && remembered === undefined,
    unusedAnswers: unused,
    lastYear: {
      ...lastYearFound(book, narrative, lastYear, sources, () => narrate(book, { answers }).gaps),
      isMissing: lastYear === undefined && usedLastYear(remembered, inSheet),
    },
  };
}

/** The user's own is named only where it is one alone: of several nobody knows which one is published. */
function sheetsWithText({ snapshot: { sheets }, tables }: BudgetBook): WrittenNarrative["sheets"] {
  const named = (own: OwnSheetKind): string | undefined => sheets.find((sheet) => sheet.own === own)?.name;
  const written = new Set(tables.flatMap(({ type, sheet }) => (type === "narrative" ? [sheet] : [])));
  const [users, another] = sheets.filter(({ name, visibility }) => visibility === "visible" && written.has(name));
  const [ours, aside] = [named("narrative"), named("aside")];
  return {
    ...(ours !== undefined && { ours }),
    ...(users && !another && { users: users.name }),
    ...(aside !== undefined && { aside }),
  };
}

/** The text written with the answers it has questions for; the others are kept for other tables and other files. */
function withUsedAnswers(
  book: BudgetBook,
  answers: Answers,
  sources: NarrateOptions,
): { readonly narrative: Narrative; readonly unused: number } {
  const narrative = narrate(book, { ...sources, answers });
  const asked = new Set(narrative.gaps.map(({ id }) => id));
  const used = Object.entries(answers).filter(([id]) => asked.has(id));
  const unused = Object.keys(answers).length - used.length;
  // the notice about answers without a question names them by their ids, which the pane does not show
  return unused === 0
    ? { narrative, unused }
    : { narrative: narrate(book, { ...sources, answers: Object.fromEntries(used) }), unused };
}

function sourcesOf(session: Session, book: BudgetBook, lastYear: LastYear): NarrateOptions {
  const accepted = lastYear.despite && { priorDespite: lastYear.despite };
  if (lastYear.kind === "workbook") {
    const priorBook = session.books.withOwnSheet(session.snapshot(lastYear.version), DEFAULT_SETTINGS);
    return { priorBook, ...accepted };
  }
  if (lastYear.kind === "document") {
    const priorText = readPriorText(book, lastYear.source);
    return { ...(priorText && { priorText }), ...accepted };
  }
  const saved = savedBudgetOf(parseJson(lastYear.text));
  if (!saved) throw new UserError("savedFactsInvalid", { file: lastYear.name });
  return { saved, ...accepted };
}

/** Whether what stands in the sheet rests on a file of last year. */
const usedLastYear = (memory: NarrativeMemory | undefined, merged: readonly MergedLine[] | undefined): boolean =>
  merged !== undefined &&
  (memory?.lines.some(({ numbers }) => numbers.some(({ cells }) => cells.some(({ book }) => book !== undefined))) ??
    false);

function staleCells(stale: readonly StaleNumber[], unit: WrittenNarrative["unit"]): readonly StaleCell[] {
  const amount = (fen: StaleNumber["cell"]["amount"]): string => `${formatFen(fen, unit)}${unit}`;
  const byCell = new Map<string, StaleCell>();
  for (const { key, cell, now } of stale) {
    const former = byCell.get(toA1(cell));
    byCell.set(toA1(cell), {
      cell: { sheet: cell.sheet, row: cell.row, column: cell.column },
      then: amount(cell.amount),
      ...(now !== undefined && { now: amount(now) }),
      lines: [...new Set([...(former?.lines ?? []), key])],
    });
  }
  return [...byCell.values()];
}
