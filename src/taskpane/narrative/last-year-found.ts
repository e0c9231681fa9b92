import type { BudgetBook } from "../../model/book";
import type { Gap, Narrative } from "../../model/passage";
import type { NarrateOptions } from "../../pipeline";
import type { LastYear, LastYearFound } from "./questions";

/** What last year's file is, and what it did for the text; `without` are the questions as they would be without it. */
export function lastYearFound(
  { identity, facts, tables }: BudgetBook,
  narrative: Narrative,
  lastYear: LastYear | undefined,
  { priorBook, saved }: NarrateOptions,
  without: () => readonly Gap[],
): Omit<LastYearFound, "isMissing"> {
  // an empty table with last year in its title was only not brought up to date
  const stating = new Set(facts.all.map(({ table }) => table));
  const ownTables = tables.filter(
    (table) => stating.has(table) && !table.empty && table.year !== undefined && table.year === yearBefore(identity),
  ).length;
  if (!lastYear) return { ownTables };
  const found = priorBook ? { ...priorBook.identity, tables: priorBook.tables } : saved;
  const isUsed = found?.year !== undefined && found.year === yearBefore(identity);
  const open = new Set(narrative.gaps.map(({ id }) => id));
  return {
    ownTables,
    file: {
      name: lastYear.name,
      ...(found?.unitName !== undefined && { unitName: found.unitName }),
      ...(found?.year !== undefined && { year: found.year }),
      tables: found?.tables.length ?? 0,
      isUsed,
      isSameUnit: [undefined, identity.unitName].includes(found?.unitName) || identity.unitName === undefined,
      answered: isUsed ? without().filter(({ id, kind }) => kind === "prior" && !open.has(id)).length : 0,
      carried: narrative.gaps.filter(({ carried }) => carried !== undefined).length,
    },
  };
}

const yearBefore = ({ year }: BudgetBook["identity"]): number | undefined =>
  year === undefined ? undefined : year - 1;
