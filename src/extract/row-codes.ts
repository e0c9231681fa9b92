import type { SheetCells } from "../book/sheet-cells";
import { groupBy } from "../model/group-by";
import { cellIn } from "../model/pages";
import { readOnce } from "../model/remembered";
import type { Column, Panel, Table } from "../model/table";
import { type CodeContext, completeCode, joinCode, printedCode, splitCodeAndName } from "./codes";
import { CODED, labelColumnOf, textAt } from "./row-words";
import type { RawLine } from "./raw-line";

interface FoundCode {
  readonly code: string;
  readonly printed: string;
  readonly column: number;
  readonly fromLabel: boolean;
}

/** The code of a row: of the classification that its rows stand for, else of its unit. */
export function codeAt(
  panel: Panel,
  cells: SheetCells,
  row: number,
  context: CodeContext,
  inLabel: string | undefined,
): FoundCode | undefined {
  const { rowsBy, columns } = panel;
  // of a project what its money is for stands before whose it is
  const functional = rowsBy === "project" ? codeIn(codesOf(panel, "functional"), cells, row, context) : undefined;
  if (functional) return functional;
  const own = columns.filter(
    ({ holds, codeOf }) =>
      holds === "code" && (codeOf === undefined || codeOf === rowsBy || (codeOf === "unit" && !CODED.has(rowsBy))),
  );
  const found = codeIn(own, cells, row, context);
  if (found) {
    const isWhole = !CODED.has(rowsBy) || partsIn(own).length > 1;
    return isWhole ? found : { ...found, code: completeCode(found.printed, context) };
  }
  const column = labelColumnOf(panel)?.column;
  return inLabel === undefined || column === undefined
    ? undefined
    : { code: inLabel, printed: inLabel, column, fromLabel: true };
}

/** 2010302 | 一般行政管理事务 | 30227 beside the name of a project: what its money is for. */
export function classifiedAt(
  panel: Panel,
  cells: SheetCells,
  row: number,
  context: CodeContext,
): RawLine["classified"] {
  const found = CLASSIFICATIONS.flatMap((by) => {
    const code = codeIn(codesOf(panel, by), cells, row, by === "functional" ? context : {})?.code;
    return code === undefined ? [] : [[by, code] as const];
  });
  return found.length === 0 ? undefined : Object.fromEntries(found);
}

/** 政府经济分类 beside 部门经济分类 in the same row; its code may be split over 类 and 款 as well. */
export function secondCode(
  { table, panel, cells }: { readonly table: Table; readonly panel: Panel; readonly cells: SheetCells },
  row: number,
  context: CodeContext,
): RawLine["governmentEconomic"] {
  if (panel.rowsBy !== "economic") return undefined;
  const columns = codesOf(panel, "governmentEconomic");
  const code = codeIn(columns, cells, row, context, printedCode)?.code;
  const [first] = columns;
  if (!first || code === undefined) return undefined;
  const named = panel.columns.find(({ holds, codeOf }) => holds === "label" && codeOf === "governmentEconomic");
  return { code, name: textAt(cells, row, named?.column).trim(), cell: cellIn(table, row, first.column) };
}

const CLASSIFICATIONS = ["functional", "economic", "governmentEconomic"] as const;

/** The columns that hold codes of one classification. */
const codesOf = (panel: Panel, by: Column["codeOf"]): readonly Column[] => codeColumns(panel).get(by) ?? [];

const codeColumns = readOnce(({ columns }: Panel) =>
  groupBy(
    columns.filter(({ holds }) => holds === "code"),
    ({ codeOf }) => codeOf,
  ),
);

const partsIn = (columns: readonly Column[]): readonly Column[] =>
  columns.filter(({ codePart }) => codePart !== undefined);

/** The code that a row prints in these columns: in the first cell that has one, or split over 类, 款, 项. */
function codeIn(
  columns: readonly Column[],
  cells: SheetCells,
  row: number,
  context: CodeContext,
  read = codeInCell,
): FoundCode | undefined {
  const parts = partsIn(columns);
  if (parts.length > 1) return splitCode(parts, cells, row, context);
  for (const { column } of columns) {
    const code = read(cells.at(row, column)?.value);
    if (code !== undefined) return { code, printed: code, column, fromLabel: false };
  }
  return undefined;
}

/** The code in a cell, by itself or beside its name. */
const codeInCell: typeof printedCode = (value) =>
  printedCode(value) ?? (typeof value === "string" ? splitCodeAndName(value)?.code : undefined);

function splitCode(
  columns: readonly Column[],
  cells: SheetCells,
  row: number,
  context: CodeContext,
): FoundCode | undefined {
  const parts: { class?: string; group?: string; item?: string } = {};
  for (const { column, codePart } of columns) {
    const printed = printedCode(cells.at(row, column)?.value);
    if (printed !== undefined && codePart && parts[codePart] === undefined) parts[codePart] = printed;
  }
  const printed = Object.values(parts).join("");
  const code = joinCode(parts, context);
  const last = columns.findLast(({ column }) => printedCode(cells.at(row, column)?.value) !== undefined);
  return code === undefined || printed === "" || !last
    ? undefined
    : { code, printed, column: last.column, fromLabel: false };
}
