import { toA1 } from "../../src/model/cell";
import type { CellRef } from "../../src/model/cell";
import type { BudgetBook } from "../../src/model/book";
import { keyOf } from "../../src/model/subject";
import type { DrawnFact } from "./drawing";

const line = (cell: CellRef, kind: string, key: string, printed: string): string =>
  `${toA1(cell)} ${kind} ${key} = ${Number(printed)}`;

/** What was drawn and not read, and what was read and not drawn; both empty when the reading is perfect. */
export function differences(
  book: BudgetBook,
  drawn: readonly (DrawnFact & { readonly cell: CellRef })[],
): { readonly missing: readonly string[]; readonly wrong: readonly string[] } {
  const wanted = new Set(drawn.map(({ cell, kind, subject, printed }) => line(cell, kind, keyOf(subject), printed)));
  const { all, changes, growths } = book.facts;
  const read = new Set(
    [...all, ...changes, ...growths].map(({ cell, kind, subject, printed }) =>
      line(cell, kind, keyOf(subject), printed),
    ),
  );
  return {
    missing: [...wanted].filter((each) => !read.has(each)),
    wrong: [...read].filter((each) => !wanted.has(each)),
  };
}
