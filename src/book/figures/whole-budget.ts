import type { Table } from "../../model/table";
import type { TableId } from "../../model/table-id";
import type { Figure } from "./figure";
import { Figures } from "./figures";

const NO_MONEY: ReadonlySet<TableId> = new Set(["narrative", "cover", "contents", "unit-list"]);

/**
 * What the tables say of the whole budget. Rows of units below it are left out; in a table whose only row is that of one
 * unit, that row is the whole.
 */
export function wholeBudget({ stated, blank }: Figures): Figures {
  const only = tablesOfOneUnit(stated);
  const ofWhole = (figure: Figure): readonly Figure[] => {
    if (NO_MONEY.has(figure.table.type)) return [];
    if (figure.subject.unit === undefined) return [figure];
    if (!only.has(figure.table)) return [];
    const { unit: _, ...subject } = figure.subject;
    return [{ ...figure, subject }];
  };
  return new Figures(stated.flatMap(ofWhole), blank.flatMap(ofWhole));
}

/** Tables with amounts for one unit and for nothing above it. */
function tablesOfOneUnit(stated: readonly Figure[]): ReadonlySet<Table> {
  const units = new Map<Table, Set<string | undefined>>();
  for (const { table, subject } of stated) units.set(table, (units.get(table) ?? new Set()).add(subject.unit));
  return new Set([...units].flatMap(([table, names]) => (names.size === 1 && !names.has(undefined) ? [table] : [])));
}
