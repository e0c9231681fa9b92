import type { BudgetBook } from "../../model/book";
import { largest } from "../../model/extremes";
import { type Fen, fen } from "../../model/money";
import { readOnce } from "../../model/remembered";
import type { Entry } from "../../book/grid";
import type { Gap } from "../judge";
import { decimalText } from "../wording";

/** A cell that may be the wrong one, and the amount that would close the gap. */
export interface Suspicion {
  readonly entry: Entry;
  readonly needed: Fen;
  readonly book: BudgetBook;
}

/** A usual way in which a number goes wrong. One file each. */
export interface Cause {
  readonly id: string;
  /** In words that follow the cell ("多了一位数字"); undefined unless it really fits. */
  explain(suspicion: Suspicion): string | undefined;
}

/** The printed digits of what stands there and of what should: "-1234.50" → "123450", both with the same places. */
export const digitsOf = readOnce(
  ({ entry, needed }: Suspicion): { readonly stands: string; readonly needs: string } => {
    const [stands = "", needs = ""] = alignedPlaces([entry.amount, needed], entry);
    return { stands, needs };
  },
);

function alignedPlaces(amounts: readonly Fen[], { scale }: Entry): readonly string[] {
  const texts = amounts.map((amount) => decimalText(fen(Math.abs(amount)), scale));
  const places = largest(texts.map((text) => text.split(".")[1]?.length ?? 0));
  return texts.map((text) => {
    const [whole = "", fraction = ""] = text.split(".");
    return `${whole}${fraction.padEnd(places, "0")}`.replace(/^0+(?=\d)/, "");
  });
}

/**
 * Every cell that could be the wrong one, with what it should state: for a sum the total and each part, for a repetition
 * either place where one cell states it, for a change the change itself.
 */
export function suspicionsOf({ kind, stated, expected, difference }: Gap, book: BudgetBook): readonly Suspicion[] {
  const of = (entries: readonly Entry[], change: number): readonly Suspicion[] =>
    entries.map((entry) => ({ entry, needed: fen(entry.amount + change), book }));
  const isOne = (entries: readonly Entry[]): boolean => kind === "sum" || entries.length === 1;
  return [
    ...(isOne(stated.entries) ? of(stated.entries, -difference) : []),
    ...(isOne(expected.entries) && kind !== "change" ? of(expected.entries, difference) : []),
  ];
}
