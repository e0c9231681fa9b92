import type { BudgetBook } from "../model/book";
import type { NarrativeGap, Narrative } from "../model/passage";
import { aboutPrior, type NarrateOptions, priorMismatches } from "../narrate/index";
import type { LastYear, LastYearFound } from "./narrative-questions";

/** What last year's file is, and what it did for the text; `without` are the questions as they would be without it. */
export function lastYearFound(
  { identity, facts, tables }: BudgetBook,
  narrative: Narrative,
  lastYear: LastYear | undefined,
  { priorBook, priorText, saved, priorDespite = [] }: NarrateOptions,
  without: () => readonly NarrativeGap[],
): Omit<LastYearFound, "isMissing"> {
  // an empty table with last year in its title was only not brought up to date
  const stating = new Set(facts.all.map(({ table }) => table));
  const ownTables = tables.filter(
    (table) => stating.has(table) && !table.empty && table.year !== undefined && table.year === yearBefore(identity),
  ).length;
  if (!lastYear) return { ownTables };
  const document = priorText && { ...priorText.identity, tables: [] };
  const found = priorBook ? { ...priorBook.identity, tables: priorBook.tables } : (document ?? saved);
  const mismatches = priorMismatches(identity, found ?? {}).filter((trait) => !priorDespite.includes(trait));
  const open = new Set(narrative.gaps.map(({ id }) => id));
  const isAnswered = ({ id, kind }: NarrativeGap): boolean => kind === "prior" && !open.has(id);
  return {
    ownTables,
    file: {
      name: lastYear.name,
      ...(found?.unitName !== undefined && { unitName: found.unitName }),
      ...(found?.year !== undefined && { year: found.year }),
      tables: found?.tables.length ?? 0,
      mismatches,
      notes: aboutPrior(
        priorBook ? "last-year" : document ? "last-year-text" : "saved",
        identity,
        found ?? {},
        priorDespite,
      ),
      answered: mismatches.length > 0 ? 0 : without().filter(isAnswered).length,
      carried: narrative.gaps.filter(({ from }) => from?.source === "last-year-text").length,
    },
  };
}

const yearBefore = ({ year }: BudgetBook["identity"]): number | undefined =>
  year === undefined ? undefined : year - 1;
