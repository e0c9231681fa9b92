import type { BudgetBook } from "../model/book";
import { keyOfPlace } from "../model/cell";
import type { Finding, FindingCell } from "../model/finding";
import { groupBy } from "../model/group-by";
import { tableAt } from "../model/pages";
import { keyOf } from "../model/subject";
import type { FindingKey } from "../model/submission";
import { plain } from "../model/text";

/** So many characters of a quote tell one sentence from another. */
const QUOTED = 20;

/**
 * What each finding is about: its rule, the table and the meaning of its first cell; in texts the chapter and the words
 * without their numbers. No addresses: a row that was put in moves no finding.
 */
export function findingKeys(findings: readonly Finding[], book: BudgetBook): readonly FindingKey[] {
  const chapters = chaptersOf(book);
  return findings.map((finding): FindingKey => {
    const { code, cells, stated = "", quote } = finding;
    const [first] = inOrderOfUse(cells);
    const about = first === undefined ? "" : (subjectAt(first, book) ?? placeOf(first, finding, book, chapters));
    return { about: `${code}|${about}`, stated: plain(stated === "" ? (quote ?? "") : stated) };
  });
}

const inOrderOfUse = (cells: readonly FindingCell[]): readonly FindingCell[] => {
  const rank = ({ role }: FindingCell): number => ["stated", "text", "expected", "addend"].indexOf(role);
  return [...cells].sort((a, b) => rank(a) - rank(b));
};

/** The amount that a cell states: its table and what it is about, the year counted from that of the budget. */
function subjectAt(cell: FindingCell, { facts, identity }: BudgetBook): string | undefined {
  const fact = facts.at(cell);
  if (!fact) return undefined;
  const { year, ...subject } = fact.subject;
  const from = identity.year === undefined ? year : year - identity.year;
  return `${fact.table.type}|${keyOf({ ...subject, year: from })}|${fact.kind}`;
}

/** A place without an amount: its table with the words of the cell, or the chapter with the words quoted. */
function placeOf(
  cell: FindingCell,
  { quote, message }: Finding,
  book: BudgetBook,
  chapters: ReadonlyMap<string, ReadonlyMap<number, string>>,
): string {
  const table = tableAt(book.tables, cell);
  const chapter = chapters.get(cell.sheet)?.get(keyOfPlace(cell));
  const words = withoutNumbers(quote ?? message).slice(0, QUOTED);
  return chapter === undefined ? `${table?.type ?? "workbook"}|${words}` : `text|${chapter}|${words}`;
}

const withoutNumbers = (text: string): string => plain(text).replace(/[\d.,%]+/g, "#");

/** The chapter at each place of the text. */
function chaptersOf({ text }: BudgetBook): ReadonlyMap<string, ReadonlyMap<number, string>> {
  const places = (text?.paragraphs ?? []).flatMap(({ index, lines }) =>
    lines.map(({ cell }) => ({ cell, chapter: text?.sectionOf[index]?.id ?? "" })),
  );
  return new Map(
    [...groupBy(places, ({ cell }) => cell.sheet)].map(([sheet, own]) => [
      sheet,
      new Map(own.map(({ cell, chapter }) => [keyOfPlace(cell), chapter])),
    ]),
  );
}
