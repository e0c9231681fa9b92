import type { BudgetBook } from "../model/book";
import { pagesOf } from "../model/pages";
import type { Review } from "../model/review";
import type { CheckResult } from "./index";

/** What all rules together say of a book, with what it was read as. */
export function conclude(book: BudgetBook, { findings, notJudged, coverage }: CheckResult): Review {
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
