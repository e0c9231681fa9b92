import type { BudgetBook } from "../../model/book";
import type { Flow } from "../../model/subject";
import type { Table, TableId } from "../../model/table";
import { TABLE_TERMS } from "../../model/terms";
import { type Grid, gridsOf } from "../grid";

/** The one table of a type that other tables are compared with; undefined when there is none, or two that claim it. */
export function chosenTable(book: BudgetBook, type: TableId): Table | undefined {
  const tables = candidates(book, type);
  return tables.length === 1 ? tables[0] : undefined;
}

/** Why there is no such table, in words for the user. */
export const missingTable = (book: BudgetBook, type: TableId): string =>
  candidates(book, type).length > 1
    ? `“${TABLE_TERMS[type]}”不止一张，未能确定以哪一张为准`
    : `没有找到“${TABLE_TERMS[type]}”`;

/** Last year's tables kept beside this year's are left out. */
function candidates({ tables, identity }: BudgetBook, type: TableId): readonly Table[] {
  const ofType = tables.filter((table) => table.type === type && table.panels.length > 0);
  const ofYear = ofType.filter(({ year }) => year === undefined || year === identity.year);
  return ofYear.length > 0 ? ofYear : ofType;
}

/** The panels of the chosen table, of one side where a flow is given. */
export function chosenGrids(book: BudgetBook, type: TableId, flow?: Flow): readonly Grid[] {
  const table = chosenTable(book, type);
  return gridsOf(book).filter((grid) => grid.table === table && (flow === undefined || grid.panel.flow === flow));
}
