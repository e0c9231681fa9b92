import { contains } from "../model/cell";
import type { DocumentKind } from "../model/document-kind";
import { readNumber } from "../model/number";
import type { CellSnapshot, WorkbookSnapshot } from "../model/snapshot";
import type { Column, Table, Unrecognised } from "../model/table";
import type { TableId } from "../model/table-id";
import { plain } from "../model/text";
import { isTitle } from "./title";

/**
 * Whether a workbook holds a budget, final accounts, or a form nobody has filled in. Titles decide, those of tables that
 * were not read too; where they name neither, the heads. Undefined where nothing of either kind was found.
 */
export function documentKindOf(
  snapshot: WorkbookSnapshot,
  tables: readonly Table[],
  unrecognised: readonly Unrecognised[],
): DocumentKind | undefined {
  const budgetTables = tables.filter(({ headRows }) => headRows.length > 0);
  if (isBlank(snapshot, budgetTables, unrecognised)) return "blank-template";
  if (tables.length > 0 && tables.every(({ type }) => type === "self-assessment")) return "final-accounts";
  const titles = [...budgetTables.map(({ title }) => title), ...titlesIn(snapshot, unrecognised)].map(plain);
  const final = titles.filter((title) => stageNamedIn(title) === "final").length;
  const budget = titles.filter((title) => stageNamedIn(title) === "budget").length;
  if (final > budget && final * 2 >= titles.filter((title) => title !== "").length) return "final-accounts";
  if (final === 0 && budget === 0 && budgetTables.length > 0 && budgetTables.every(hasFinalHeads))
    return "final-accounts";
  return tables.length > 0 ? "budget" : undefined;
}

/** 一般公共预算财政拨款支出决算表 is one of final accounts: the word that comes last says which. 预决算 says nothing. */
function stageNamedIn(title: string): "final" | "budget" | undefined {
  const words = title.replace(/预、?决算/g, "");
  const [final, budget] = [words.lastIndexOf("决算"), words.lastIndexOf("预算")];
  if (final < 0 && budget < 0) return undefined;
  return final > budget ? "final" : "budget";
}

/** The first title of each block that was not read. */
const titlesIn = ({ sheets }: WorkbookSnapshot, blocks: readonly Unrecognised[]): readonly string[] =>
  blocks.flatMap(({ sheet, area }) => {
    const cells = sheets.find(({ name }) => name === sheet)?.cells ?? [];
    const title = cells.find(
      ({ row, column, value }) =>
        contains(area, row, column) && typeof value === "string" && isTitle(value) && /表(\(.*\))?$/.test(plain(value)),
    );
    return title ? [String(title.value)] : [];
  });

/** All its money is 决算数 of no named year; a budget names the year before, or prints 预算数 beside it. */
function hasFinalHeads({ panels }: Table): boolean {
  const money = panels.flatMap(({ columns }) => columns).filter(({ holds }) => holds === "money");
  return money.length > 0 && money.every(({ path }) => path.some((text) => /^(本年)?决算数$/.test(plain(text))));
}

/** Tables that often are empty, because the unit has no such money. */
const MAY_BE_EMPTY: ReadonlySet<TableId> = new Set(["government-fund", "state-capital", "three-public", "procurement"]);

/** Tables and not one amount: not in a table, and none with decimals in what was not read. */
function isBlank(
  { sheets }: WorkbookSnapshot,
  tables: readonly Table[],
  unrecognised: readonly Unrecognised[],
): boolean {
  if (!tables.some(({ type, empty }) => empty && !MAY_BE_EMPTY.has(type))) return false;
  const cellsOf = (name: string): readonly CellSnapshot[] => sheets.find((sheet) => sheet.name === name)?.cells ?? [];
  const areas = [...tables, ...unrecognised];
  return areas.every((each) => {
    const columns = "panels" in each ? moneyColumns(each) : undefined;
    const top = "panels" in each ? (each.headRows.at(-1) ?? each.area.top) + 1 : each.area.top;
    return !cellsOf(each.sheet).some(
      (cell) =>
        cell.row >= top &&
        !("repeatedRows" in each && each.repeatedRows?.includes(cell.row)) &&
        contains(each.area, cell.row, cell.column) &&
        (columns?.has(cell.column) ?? true) &&
        isAmount(cell, columns !== undefined),
    );
  });
}

const moneyColumns = ({ panels }: Table): ReadonlySet<number> =>
  new Set(panels.flatMap(({ columns }) => columns.filter(isMoney).map(({ column }) => column)));

const isMoney = ({ holds }: Column): boolean => holds === "money" || holds === "change";

/** A number somebody filled in, or a result that is not there: unknown, and so not blank. Sums of nothing are none. */
function isAmount({ value, formula, result, isError }: CellSnapshot, inMoneyColumn: boolean): boolean {
  if (isError === true || result === "missing") return true;
  // forms print a dash where nothing is to be filled in
  const isWritten = typeof value === "string" && !/^[\s—–－-]+$/.test(value);
  const decimal = typeof value === "number" ? String(value) : isWritten && readNumber(value)?.decimal;
  if (typeof decimal !== "string" || (formula !== undefined && Number(decimal) === 0)) return false;
  return inMoneyColumn || decimal.includes(".");
}
