import type { Entry } from "../../book/grid";
import type { BudgetBook } from "../../model/book";
import { type CellRef, toA1 } from "../../model/cell";
import { contentOf } from "../../model/held-cell";
import type { Fix, FixEdit } from "../../model/fix";
import type { Fen } from "../../model/money";
import { grouped, readNumber } from "../../model/number";
import { type Paragraph, placesOf, quoteOf, type TextSpan } from "../../model/text-source";
import { cellAt } from "../workbook-cells";
import { decimalText } from "../wording";
import { spanOfWords } from "./words-in-cell";

/** A fix as a rule states it. The engine looks whether the cells can take it, and words its label. */
export interface FixDraft extends Omit<Fix, "label"> {
  /** What a label says of the amounts, where the cells hold them in another form: "1,234.50". */
  readonly shown?: { readonly before: string; readonly after: string };
  /** In a label after the cells: （转移县（区）资金）. */
  readonly aside?: string;
}

/** What a fix is, beside the places it changes. */
type AboutFix = Omit<FixDraft, "edits">;

/** No fix for a place that has none. A rule joins what it knows and leaves out what it does not. */
export type FixDrafts = readonly FixDraft[];

/** Several places that one click changes: the fix is there only where each place has one. */
export function together(...drafts: readonly FixDrafts[]): FixDrafts {
  const [first] = drafts[0] ?? [];
  if (!first || drafts.some(({ length }) => length !== 1)) return [];
  const all = drafts.flat();
  const { shown, ...fix } = first;
  return [
    {
      ...fix,
      ...(shown && all.length === 1 && { shown }),
      edits: onceEach(all.flatMap(({ edits }) => edits)),
      isCertain: all.every(({ isCertain }) => isCertain),
    },
  ];
}

/** Two drafts may change the same words: the word of a change without an amount is that of its percentage. */
const onceEach = (edits: readonly FixEdit[]): readonly FixEdit[] => [
  ...new Map(edits.map((edit) => [`${toA1(edit.cell)}@${edit.span?.start ?? ""}`, edit])).values(),
];

/** What a cell holds: its formula where it has one, "" where it is empty. */
export const heldIn = (book: BudgetBook, cell: CellRef): FixEdit["before"] => contentOf(cellAt(book, cell));

/** Everything a cell holds gives way to something else. */
export function cellFix(
  book: BudgetBook,
  cell: CellRef,
  after: FixEdit["after"],
  about: AboutFix,
  how: Pick<FixEdit, "numberFormat" | "afterIsFormula"> = {},
): FixDrafts {
  const { sheet, row, column } = cell;
  const before = heldIn(book, cell);
  return before === after ? [] : [{ ...about, edits: [{ cell: { sheet, row, column }, before, after, ...how }] }];
}

/** An amount of a table becomes another one, written as its cell and its table write amounts. */
export function amountFix(book: BudgetBook, entry: Entry, needed: Fen, isCertain: boolean): FixDrafts {
  const { cell, scale, fact, isBlank } = entry;
  if (fact && fact.unit !== scale.unit) return [];
  const before = heldIn(book, cell);
  const decimal = decimalText(needed, scale);
  const isPrinted = typeof before === "string" && readNumber(before) !== undefined && /\d/.test(before);
  const after = isPrinted ? asPrinted(before, decimal) : Number(decimal);
  const shown = { before: isBlank ? "" : grouped(decimalText(entry.amount, scale)), after: grouped(decimal) };
  return cellFix(book, cell, after, { kind: isBlank ? "fill-in" : "amount", isCertain, shown });
}

/** Some words of a paragraph give way to others; nothing where they run over several cells. */
export function passageFix(paragraph: Paragraph, span: TextSpan, after: string, about: AboutFix): FixDrafts {
  const [place, ...others] = placesOf(paragraph, span);
  const before = quoteOf(paragraph, span);
  // quotation marks are no words of the sentence as compared: one of a pair must not get lost
  const losesQuote = /["“”‘’'「」『』]/.test(before.slice(1, -1)) && !/["“”‘’'「」『』]/.test(after);
  if (!place || others.length > 0 || before === after || losesQuote) return [];
  const { sheet, row, column } = place.cell;
  return [{ ...about, edits: [{ cell: { sheet, row, column }, span: place.span, before, after }] }];
}

/** Some words of a cell, as compared (half-width, without blanks), give way to others; nothing where they stand there twice. */
export function wordsFix(
  book: BudgetBook,
  { sheet, row, column }: CellRef,
  words: string,
  after: string,
  about: AboutFix,
): FixDrafts {
  const cell = { sheet, row, column };
  const held = heldIn(book, cell);
  if (typeof held === "number" && String(held) === words) return cellFix(book, cell, after, about);
  const span = typeof held === "string" ? spanOfWords(held, words) : undefined;
  if (typeof held !== "string" || !span) return [];
  const before = held.slice(span.start, span.end);
  return before === after ? [] : [{ ...about, edits: [{ cell, span, before, after }] }];
}

/** "1,231.12万元" with 1232.12 → "1,232.12万元": only the digits are others. */
export function asPrinted(printed: string, decimal: string): string {
  const number = /\d[,，]\d{3}/.test(printed) ? grouped(decimal) : decimal;
  return printed.replace(
    /[-－−]?[\d０-９][\d０-９,，.．\s]*/u,
    (former) => number + (/(?<!\s)\s+$/.exec(former)?.[0] ?? ""),
  );
}
