import type { BudgetBook } from "../../model/book";
import type { Flow } from "../../model/subject";
import type { Table } from "../../model/table";
import type { TableId } from "../../model/table-id";
import { type Grid, gridsOf } from "../../book/grid";
import { whyNotOne, whyUnjudged } from "../unjudged";

/** The one table of a type that other tables are compared with; undefined when there is none, or two that claim it. */
export function chosenTable(book: BudgetBook, type: TableId): Table | undefined {
  const tables = candidates(book, type);
  return tables.length === 1 ? tables[0] : undefined;
}

/** Why there is no such table, or what the one there is does not print, in words for the user. */
export function whyNotChosen(book: BudgetBook, type: TableId, lacks: string): string {
  const tables = candidates(book, type);
  return tables.length > 1 ? whyNotOne(tables) : whyUnjudged(book, [type], lacks);
}

/** Last year's tables kept beside this year's are left out. */
function candidates({ tables, identity }: BudgetBook, type: TableId): readonly Table[] {
  // 基本支出表（工资福利支出） states a part of what the table of that name states
  const isPart = ({ narrows }: Table): boolean => narrows.economic !== undefined;
  const ofType = tables.filter((table) => table.type === type && table.panels.length > 0 && !isPart(table));
  const ofYear = ofType.filter(({ year }) => year === undefined || year === identity.year);
  return ofOwnFund(type, ofYear.length > 0 ? ofYear : ofType);
}

/** Kinds of tables that are of 一般公共预算 by their name. */
const OF_GENERAL: ReadonlySet<TableId> = new Set([
  "general-function",
  "general-economic",
  "basic-economic",
  "basic-function",
]);

/**
 * 财政拨款 and 一般公共预算 print tables of one kind side by side: relations speak of the finer fund. Beside a table of all
 * money those of one fund (财政专户管理资金支出表) are further ones; for kinds of 一般公共预算 the table of all money is.
 */
function ofOwnFund(type: TableId, tables: readonly Table[]): readonly Table[] {
  const funds = new Set(tables.map(({ narrows }) => narrows.fund));
  if (funds.size < 2) return tables;
  if (OF_GENERAL.has(type) && funds.has("fiscal/general")) {
    return tables.filter(({ narrows }) => narrows.fund === "fiscal/general");
  }
  if (funds.has(undefined)) return tables.filter(({ narrows }) => narrows.fund === undefined);
  return tables.filter(({ narrows }) => ![...funds].some((fund) => fund?.startsWith(`${narrows.fund ?? ""}/`)));
}

/** The panels of the chosen table, of one side where a flow is given. */
export function chosenGrids(book: BudgetBook, type: TableId, flow?: Flow): readonly Grid[] {
  const table = chosenTable(book, type);
  return gridsOf(book).filter((grid) => grid.table === table && (flow === undefined || grid.panel.flow === flow));
}
