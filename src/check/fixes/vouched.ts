import type { Entry } from "../../book/grid";
import type { BudgetBook } from "../../model/book";
import { placeKey } from "../../model/cell";
import type { PanelSums } from "../../model/fact";
import { readOnce } from "../../model/remembered";
import { placesInSums } from "../sum-places";

/**
 * Whether an amount is confirmed elsewhere: another sum of its table holds with it, or another table states the same of
 * the same. Another value there would only move the contradiction to another place.
 */
export class Vouchers {
  constructor(private readonly book: BudgetBook) {}

  /** Something would no longer hold if the amount were another one. */
  isHeld(entry: Entry): boolean {
    return this.isIn(entry, heldPlaces) || this.isRepeated(entry);
  }

  /** The same, and it is no mere copy: the amount is right. */
  isProved(entry: Entry): boolean {
    return this.isIn(entry, provedPlaces) || this.isRepeated(entry);
  }

  private isIn({ line, column, amount }: Entry, placesIn: (sums: PanelSums) => ReadonlySet<number>): boolean {
    const sums = this.book.facts.sums.get(line.panel);
    return sums !== undefined && amount !== 0 && placesIn(sums).has(placeKey(line.row, column.column));
  }

  private isRepeated({ fact }: Entry): boolean {
    if (!fact || fact.kind !== "amount" || fact.amount === 0 || !repeatedFacts(this.book).has(fact)) return false;
    return this.book.facts
      .statements(fact.subject)
      .some((other) => other.table !== fact.table && other.amount === fact.amount);
  }
}

const repeatedFacts = readOnce((book: BudgetBook) => new Set(book.facts.repeated.flat()));
const provedPlaces = placesInSums("holds");
const heldPlaces = placesInSums("holds", "copies");
