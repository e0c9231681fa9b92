import { FactBook } from "../../model/fact";
import type { Table } from "../../model/table";
import { isSurelyRead } from "./of-tables";

/** The facts of tables of which the kind is known, and those of tables of which it is a guess. */
interface BySureness {
  readonly sure: FactBook;
  /** Absent where no table is a guess. */
  readonly guessed?: FactBook;
}

/** What is written for the user rests on sure facts; guessed ones may only be asked about. */
export function bySureness(facts: FactBook): BySureness {
  if (facts.all.every(({ table }) => isSurelyRead(table)) && facts.lines.every(({ table }) => isSurelyRead(table)))
    return { sure: facts };
  return { sure: only(facts, isSurelyRead), guessed: only(facts, (table) => !isSurelyRead(table)) };
}

function only(facts: FactBook, isWanted: (table: Table) => boolean): FactBook {
  const { all, changes, growths, lines, sums, others } = facts;
  const wanted = <T extends { readonly table: Table }>(each: readonly T[]): readonly T[] =>
    each.filter(({ table }) => isWanted(table));
  return new FactBook(wanted(all), wanted(changes), wanted(growths), wanted(lines), sums, wanted(others));
}
