import type { BudgetBook } from "../model/book";
import type { TextReading } from "../model/text-claim";
import type { TextSource } from "../model/text-source";
import { Binder } from "./bind";
import { boundClaims } from "./bound-claims";
import { coverageOf, numbersOf } from "./coverage";
import { FundEquality } from "./fund-equality";
import { Statements } from "./statements";
import { PhraseReader } from "./noun-phrase";
import { organisationsIn } from "./organisations";
import { paragraphsOf } from "./paragraphs";
import { ClaimReader } from "./read-claims";
import { sectionsOf } from "./sections";
import { contentsSourcesOf, textSourcesOf } from "./sources";
import { Vocabulary } from "./vocabulary";

export { ownTexts } from "./own-text";

/**
 * Reads what the text says about the budget and finds for each number what the tables know of it. The workbook's own
 * narrative and notes are read, and the texts given beside it. Undefined when there is no text at all.
 */
export function readText(book: BudgetBook, sources: readonly TextSource[] = []): TextReading | undefined {
  const all = [...textSourcesOf(book), ...sources];
  if (all.length === 0) return undefined;
  const paragraphs = paragraphsOf(all);
  const vocabulary = new Vocabulary(book, organisationsIn(paragraphs));
  const phrases = new PhraseReader(vocabulary);
  const isItem = (title: string): boolean =>
    phrases
      .read(title)
      .meanings.some(({ functional, economic, project }) => (functional ?? economic ?? project) !== undefined);
  const { sections, sectionOf, bodyStart } = sectionsOf(paragraphs, vocabulary, isItem);
  const statements = new Statements(book);
  const reader = new ClaimReader(phrases, statements);
  for (const paragraph of paragraphs) {
    const section = sectionOf[paragraph.index];
    if (section) reader.read(paragraph, section, bodyStart[paragraph.index] ?? 0);
  }
  const { claims: drafts, lists: openLists, noneStatements, counts, loose } = reader.result;
  const binder = new Binder(statements, new FundEquality(statements));
  const { claims, lists } = boundClaims(drafts, openLists, binder);
  const numbers = numbersOf(claims, loose);
  return {
    sources: all,
    paragraphs,
    contents: paragraphsOf(contentsSourcesOf(book)),
    sections,
    sectionOf,
    claims,
    lists,
    noneStatements: noneStatements.map((each) => ({
      ...each,
      evidence: each.meaning ? binder.evidenceOf(each.meaning) : [],
    })),
    counts,
    numbers,
    coverage: coverageOf(numbers),
  };
}
