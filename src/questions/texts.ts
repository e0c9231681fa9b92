import { ownTexts, readText } from "../interpret/index";
import type { BudgetBook } from "../model/book";
import type { CellRef } from "../model/cell";
import type { MarkedText } from "../model/marked-text";
import type { Settings } from "../model/settings";
import type { TextSource } from "../model/text-source";
import type { SheetPlan } from "../model/write";
import { linesOf, narrate } from "../narrate/index";
import { joinMarked, markText } from "../write/marked-text";
import { planOwnText } from "../write/own-text";
import type { Books } from "./books";
import type { Answerer } from "./protocol";
import type { Session } from "./session";
import type { TextQuestions } from "./text-questions";

/** Texts number by number. */
export const textAnswers = (session: Session): Answerer<keyof TextQuestions> => ({
  texts: (ask) => reviewTexts(session.books, session.tables(ask, ask.texts), ask.settings, ask.texts),
  replacedText: (ask) => planReplacedText(session.book(ask), ask.cell, ask.text),
});

/**
 * The texts of a workbook and those given beside it, number by number. Each text beside it is judged by itself: it may
 * be another version of the same narrative. Our own sheet 情况说明 is among them, though it is no table of the user's.
 */
export function reviewTexts(
  books: Books,
  read: BudgetBook,
  settings: Settings,
  texts: readonly TextSource[] = [],
): MarkedText {
  const ofWorkbook = books.withOwnText(read);
  const tables = read.tables.filter(({ type }) => type !== "narrative");
  const beside = [...ownTexts(read.snapshot), ...texts].map((each) => {
    const text = readText({ ...read, tables }, [each]);
    return text ? marked({ ...read, tables, text }, each) : NOTHING;
  });
  return joinMarked([...beside, marked(ofWorkbook)]);

  function marked(book: BudgetBook, only?: TextSource): MarkedText {
    return book.text ? markText(book.text, books.check(book, settings).findings, only) : NOTHING;
  }
}

const NOTHING: MarkedText = { sources: [], findings: [] };

/** The sheet 情况说明 that we wrote, as it stands by now, with the text of one cell replaced. */
function planReplacedText(book: BudgetBook, cell: CellRef, text: string): SheetPlan | undefined {
  const sheet = book.snapshot.sheets.find(({ name, own }) => name === cell.sheet && own === "narrative");
  return sheet && planOwnText(sheet, linesOf(narrate(book)), cell, text);
}
