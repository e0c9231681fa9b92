import type { BudgetBook } from "../../model/book";
import { FEN_PER_UNIT, type Fen, fen } from "../../model/money";
import type { Entry } from "../../book/grid";
import type { Gap } from "../judge";
import { placesFor } from "../wording";

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
export function digitsOf({ entry: { amount, scale }, needed }: Suspicion): {
  readonly stands: string;
  readonly needs: string;
} {
  const places = Math.max(placesFor(amount, scale), placesFor(needed, scale));
  const step = FEN_PER_UNIT[scale.unit] / 10 ** places;
  return { stands: String(Math.abs(amount) / step), needs: String(Math.abs(needed) / step) };
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
