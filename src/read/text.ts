import { ownTexts, readText } from "../interpret/index";
import type { BudgetBook } from "../model/book";
import type { TextSource } from "../model/text-source";

/** A book with what its own text says, and the texts given beside it. */
export function withText(book: BudgetBook, beside: readonly TextSource[] = []): BudgetBook {
  const text = readText(book, beside);
  return text ? { ...book, text } : book;
}

/** Our own sheet 情况说明 is the narrative of a workbook that has no other. */
export function withOwnSheet(book: BudgetBook, texts: readonly TextSource[] = []): BudgetBook {
  const own = book.tables.some(({ type }) => type === "narrative") ? [] : ownTexts(book.snapshot);
  return own.length > 0 ? withText(book, [...own, ...texts]) : book;
}
