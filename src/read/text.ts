import { ownTexts, readText } from "../interpret/index";
import type { BudgetBook } from "../model/book";
import type { TextSource } from "../model/text-source";

/** A book with what its own text says, and the texts given beside it; what was set aside for ours only answers questions. */
export function withText(book: BudgetBook, beside: readonly TextSource[] = []): BudgetBook {
  const text = readText(book, beside);
  const aside = ownTexts(book.snapshot, "aside");
  const asideText = aside.length > 0 ? readText(withoutTexts(book), aside) : undefined;
  return { ...book, ...(text && { text }), ...(asideText && { asideText }) };
}

/** Our own sheet 情况说明 is the narrative of a workbook that has no other. */
export function withOwnSheet(book: BudgetBook, texts: readonly TextSource[] = []): BudgetBook {
  const own = book.tables.some(({ type }) => type === "narrative") ? [] : ownTexts(book.snapshot);
  return own.length > 0 ? withText(book, [...own, ...texts]) : book;
}

/** The tables of a book without what is written beside and below them. */
export const withoutTexts = (book: BudgetBook): BudgetBook => ({
  ...book,
  tables: book.tables
    .filter(({ type }) => type !== "narrative")
    .map((table) => (table.notes.length === 0 ? table : { ...table, notes: [] })),
});
