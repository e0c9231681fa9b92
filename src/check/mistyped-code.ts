import type { BudgetBook } from "../model/book";
import type { CatalogueEntry } from "../model/catalogue";
import { type CodedLine, codedLines } from "./coded-lines";

/**
 * The code that a row means beyond doubt: the only one its name belongs to in this year, by the printed classification,
 * one digit away from what is printed (or two that changed places), and missing from the table.
 */
export function codeMeant(book: BudgetBook, coded: CodedLine): CatalogueEntry | undefined {
  const { classification, code, name } = coded;
  if (name === "") return undefined;
  const [owner, ...others] = book.catalogue.named(classification, name);
  if (!owner || others.length > 0 || !isPrinted(owner) || !isOneSlip(code, owner.code)) return undefined;
  return isListed(book, coded, owner) ? undefined : owner;
}

/** Names that changed places leave both codes listed; a code typed wrong leaves the right one out. */
export const isListed = (book: BudgetBook, { line: { panel } }: CodedLine, { code }: CatalogueEntry): boolean =>
  codedLines(book).some((other) => other.line.panel === panel && other.code === code);

const isPrinted = ({ status, areYearsDoubtful }: CatalogueEntry): boolean =>
  (status === "documented" || status === "official") && areYearsDoubtful !== true;

/** Two codes of one length that differ in one digit, or in two neighbours that changed places. */
export function isOneSlip(a: string, b: string): boolean {
  const different = [...a].flatMap((digit, i) => (digit === b[i] ? [] : [i]));
  const [first = 0, second = 0] = different;
  const isSwap = different.length === 2 && a[first] === b[second] && a[second] === b[first];
  return a.length === b.length && (different.length === 1 || isSwap);
}
