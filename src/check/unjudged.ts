import type { BudgetBook } from "../model/book";
import { toA1 } from "../model/cell";
import type { Doubt } from "../model/doubt";
import type { Table, Unrecognised } from "../model/table";
import { TABLE_TERMS, type TableId } from "../model/table-id";
import { currentColumns, unknownColumns } from "../book/columns";
import { gridsOf } from "../book/grid";
import { budgetTables } from "./workbook-cells";
import { columnText } from "./wording";

/** A kind of table, or several of which any one will do. */
type Needed = TableId | readonly TableId[];

/** Below this the kind of a table is a guess: the user is asked. */
const CERTAIN = 0.6;

/**
 * Why a rule that needs these tables cannot be judged, in words for the user. It keeps apart what a user does
 * differently about: the workbook has no such table (没有…), something there looks like it but was not understood
 * (有…，没有认出…), or the table was read and does not print what the rule compares (有…，缺…).
 */
export function whyUnjudged(book: BudgetBook, needed: readonly Needed[], lacks: string): string {
  const kinds = needed.map(kindsOf);
  const isRead = (types: readonly TableId[]): boolean => types.some((type) => tablesOf(book, type).length > 0);
  const missing = kinds.filter((types) => !isRead(types));
  const unread = missing.map((types) => unreadText(book, types)).find((each) => each !== undefined);
  if (unread !== undefined) return unread;
  const [absent] = missing;
  if (absent) return `没有${namesOf(absent)}`;
  return lackingText(
    book,
    kinds.flatMap((types) => types.flatMap((type) => tablesOf(book, type))),
    lacks,
  );
}

/** The same for a rule that any table of amounts would do for. */
export function whyNoTableFits(book: BudgetBook, lacks: string): string {
  const tables = budgetTables(book);
  if (tables.length > 0) return `认出的 ${tables.length} 张表都没有${lacks}`;
  const [first] = book.unrecognised;
  return first ? `没有认出预算表格：${placeOf(first)}有一处没有认出（${first.reason}）` : "没有预算表格";
}

/** Two tables that claim to be the one others are compared with. */
export const whyNotOne = (tables: readonly Table[]): string =>
  `有 ${tables.length} 张${namesOf([...new Set(tables.map(({ type }) => type))])}（${sheetsOf(tables)}），没有认出以哪一张为准`;

const kindsOf = (needed: Needed): readonly TableId[] => (typeof needed === "string" ? [needed] : needed);

const tablesOf = ({ tables }: BudgetBook, type: TableId): readonly Table[] =>
  tables.filter((table) => table.type === type);

const namesOf = (types: readonly TableId[]): string => types.map((type) => `“${TABLE_TERMS[type]}”`).join("、");

const placeOf = ({ sheet, area }: Unrecognised): string => `工作表“${sheet}”第 ${area.top} 行起`;

const sheetsOf = (tables: readonly Table[]): string =>
  `工作表${[...new Set(tables.map(({ sheet }) => `“${sheet}”`))].join("、")}`;

/** A part that is not read although its title or head is like that of the table. */
function unreadText({ unrecognised }: BudgetBook, types: readonly TableId[]): string | undefined {
  for (const part of unrecognised) {
    const alike = types.filter((type) => part.resembles?.includes(type) === true);
    if (alike.length > 0) return `有像${namesOf(alike)}的表，没有认出：${placeOf(part)}（${part.reason}）`;
  }
  return undefined;
}

function lackingText(book: BudgetBook, tables: readonly Table[], lacks: string): string {
  const names = `有${namesOf([...new Set(tables.map(({ type }) => type))])}（${sheetsOf(tables)}）`;
  if (tables.every(({ empty, headRows }) => empty && headRows.length > 0)) return `${names}，缺金额`;
  const guessed = tables.find(({ confidence }) => confidence < CERTAIN);
  const doubt = tables.map((table) => doubtIn(book, table, lacks)).find((each) => each !== undefined);
  const unsure = guessed ? `${sheetsOf([guessed])}的表按表头推断，不能确定` : doubt;
  return unsure === undefined ? `${names}，缺${lacks}` : `${names}，没有认出${lacks}（${unsure}）`;
}

/**
 * What stands in or directly below a table without being understood: there the missing row or column may be. A line that
 * is part of a sum that holds is no row that lacks, and no line is a column.
 */
function doubtIn(book: BudgetBook, table: Table, lacks: string): string | undefined {
  const mayLack = ({ kind, isSummed }: Doubt): boolean =>
    IN_TABLE.has(kind) && (kind !== "unknown-line" || (isSummed !== true && !lacks.includes("列")));
  const doubt = book.doubts?.find((each) => each.table === table && mayLack(each));
  if (doubt) return doubt.words;
  const grids = gridsOf(book).filter((grid) => grid.table === table);
  const [column] = grids.flatMap((grid) => unknownColumns(currentColumns(grid)));
  const row = table.headRows.at(-1);
  if (column && row !== undefined) {
    return `${toA1({ sheet: table.sheet, row, column: column.column })}“${columnText(column)}”含义未知`;
  }
  const below = book.unrecognised.find((part) => continues(book, table, part));
  return below && `${placeOf(below)}没有读取`;
}

const IN_TABLE: ReadonlySet<string> = new Set(["unknown-column", "unknown-line", "unread-amount", "low-table"]);

/** True when an unread part stands below a table, with no other table between. */
function continues({ tables }: BudgetBook, table: Table, { sheet, area }: Unrecognised): boolean {
  const { bottom } = table.area;
  if (sheet !== table.sheet || area.top <= bottom) return false;
  return !tables.some((each) => each.sheet === sheet && each.area.top > bottom && each.area.top < area.top);
}
