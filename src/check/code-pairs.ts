import type { BudgetBook } from "../model/book";
import { largest } from "../model/extremes";
import { fen, sumFen } from "../model/money";
import type { Gap, Quantity } from "./judge";
import { codeQuantity } from "./relations/code-quantity";
import { evaluate } from "./relations/evaluate";
import type { ColumnSubject } from "./relations/side";
import { textsOf } from "./rule";
import { cellsText } from "./wording";

const BASIC: ColumnSubject = { nature: "basic" };

/** Basic expenditure on functional codes together; undefined when none of them is listed or none has money. */
export function functionalBasic(book: BudgetBook, codes: readonly string[]): Quantity | undefined {
  const own = codes.flatMap(
    (code) =>
      codeQuantity(book, { table: "general-function", column: BASIC }, code, "functional") ??
      codeQuantity(book, { table: "basic-function" }, code, "functional") ??
      [],
  );
  return together(own);
}

/** The same by economic codes. */
export const economicBasic = (book: BudgetBook, codes: readonly string[]): Quantity | undefined =>
  together(codes.flatMap((code) => codeQuantity(book, { table: "basic-economic" }, code, "economic") ?? []));

function together(quantities: readonly Quantity[]): Quantity | undefined {
  const [first] = quantities;
  const amount = sumFen(quantities.map((each) => each.amount));
  if (!first || amount === 0) return undefined;
  return {
    amount,
    margin: sumFen(quantities.map(({ margin }) => margin)),
    lastPlace: fen(largest(quantities.map(({ lastPlace }) => lastPlace))),
    scale: first.scale,
    entries: quantities.flatMap(({ entries }) => entries).filter(({ isBlank }) => !isBlank),
  };
}

/** The workbook lists basic expenditure by function, so that a code without money really has none. */
export const listsFunctionalBasic = (book: BudgetBook): boolean =>
  "amounts" in
  evaluate(
    {
      firstOf: [
        { table: "general-function", row: "total", column: BASIC },
        { table: "basic-function", row: "total" },
      ],
    },
    book,
  );

/** The functional and the economic side of one kind of money differ; `names` are those of the two. */
export function pairDiffers([functional, economic]: readonly [string, string], gap: Gap) {
  const { stated, expected, difference } = textsOf(gap);
  const cellsOf = ({ entries }: Quantity): string => cellsText(entries.map(({ cell }) => cell));
  return {
    messageId: "differs" as const,
    data: {
      function: functional,
      a: stated,
      cellA: cellsOf(gap.stated),
      economic,
      b: expected,
      cellB: cellsOf(gap.expected),
      difference,
    },
    gap,
  };
}
