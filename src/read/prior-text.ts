import { identify } from "../extract/index";
import { readText } from "../interpret/index";
import type { BudgetBook, Identity } from "../model/book";
import type { TextReading } from "../model/text-claim";
import type { TextSource } from "../model/text-source";
import { withoutTexts } from "./text";

/** A document of last year as the text of this year's budget is written with it. */
interface ReadPriorText {
  readonly identity: Identity;
  readonly reading: TextReading;
}

/**
 * Last year's text without its tables, read by the words of this year's workbook: the items of a unit hardly change.
 * Whose it is and of which year, its first lines say.
 */
export function readPriorText(book: BudgetBook, source: TextSource): ReadPriorText | undefined {
  const identity = identify({ sheets: [], externalLinks: [] }, [], [], [source]);
  const year = identity.year ?? (book.identity.year === undefined ? undefined : book.identity.year - 1);
  const { year: _, ...ours } = book.identity;
  const told = { ...ours, ...(year !== undefined && { year }) };
  const reading = readText({ ...withoutTexts(book), identity: told }, [source]);
  return reading && { identity, reading };
}
