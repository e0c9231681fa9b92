import type { BudgetBook } from "../model/book";
import type { Fact } from "../model/fact";
import type { Table, TableId } from "../model/table";

const NO_MONEY: ReadonlySet<TableId> = new Set(["narrative", "cover", "contents", "unit-list"]);

/**
 * What the tables state about the whole budget. Rows of units below it are left out; in a table whose only row is that
 * of one unit, that row is the whole.
 */
export function ownFacts({ facts }: BudgetBook): readonly Fact[] {
  const only = new Set(tablesOfOneUnit(facts.all));
  return facts.all.flatMap((fact): readonly Fact[] => {
    if (NO_MONEY.has(fact.table.type)) return [];
    const { unit, ...subject } = fact.subject;
    if (unit === undefined) return [fact];
    return only.has(fact.table) ? [{ ...fact, subject }] : [];
  });
}

/** Tables with amounts for one unit and for nothing above it. */
export function tablesOfOneUnit(facts: readonly Fact[]): readonly Table[] {
  const units = new Map<Table, Set<string | undefined>>();
  for (const { table, subject } of facts) units.set(table, (units.get(table) ?? new Set()).add(subject.unit));
  return [...units].flatMap(([table, names]) => (names.size === 1 && !names.has(undefined) ? [table] : []));
}
