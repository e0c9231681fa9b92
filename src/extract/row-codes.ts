import type { SheetCells } from "../book/sheet-cells";
import { cellIn } from "../model/pages";
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
  const isProject = panel.rowsBy === "project";
  const functional = isProject ? codeIn(functionalOf(panel), panel, cells, row, context) : undefined;
  if (functional) return functional;
  const own = panel.columns.filter(
    ({ holds, codeOf }) =>
      holds === "code" &&
      (codeOf === undefined || codeOf === panel.rowsBy || (codeOf === "unit" && !CODED.has(panel.rowsBy))),
  );
  const found = codeIn(own, panel, cells, row, context);
  if (found) return found;
  const column = labelColumnOf(panel)?.column;
  return inLabel === undefined || column === undefined
    ? undefined
    : { code: inLabel, printed: inLabel, column, fromLabel: true };
}

/** Of a project what its money is for stands before whose it is. */
const functionalOf = ({ columns }: Panel): readonly Column[] =>
  columns.filter(({ holds, codeOf }) => holds === "code" && codeOf === "functional");

function codeIn(
  columns: readonly Column[],
  { rowsBy }: Panel,
  cells: SheetCells,
  row: number,
  context: CodeContext,
): FoundCode | undefined {
  const split = columns.filter(({ codePart }) => codePart !== undefined);
  if (split.length > 1) return splitCode(split, cells, row, context);
  for (const { column } of columns) {
    const value = cells.at(row, column)?.value;
    const printed = printedCode(value) ?? (typeof value === "string" ? splitCodeAndName(value)?.code : undefined);
    if (printed === undefined) continue;
    return {
      code: CODED.has(rowsBy) ? completeCode(printed, context) : printed,
      printed,
      column,
      fromLabel: false,
    };
  }
  return undefined;
}

const CLASSIFICATIONS = ["functional", "economic", "governmentEconomic"] as const;

/** 2010302 | 一般行政管理事务 | 30227 beside the name of a project: what its money is for. */
export function classifiedAt(
  panel: Panel,
  cells: SheetCells,
  row: number,
  context: CodeContext,
): RawLine["classified"] {
  const found = CLASSIFICATIONS.flatMap((by) => {
    const columns = panel.columns.filter(({ holds, codeOf }) => holds === "code" && codeOf === by);
    const split = columns.filter(({ codePart }) => codePart !== undefined);
    const [first] = columns;
    const value = first && cells.at(row, first.column)?.value;
    const plainCode = printedCode(value) ?? (typeof value === "string" ? splitCodeAndName(value)?.code : undefined);
    const code = split.length > 1 ? splitCode(split, cells, row, by === "functional" ? context : {})?.code : plainCode;
    return code === undefined ? [] : [[by, code] as const];
  });
  return found.length === 0 ? undefined : Object.fromEntries(found);
}

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

/** 政府经济分类 beside 部门经济分类 in the same row; its code may be split over 类 and 款 as well. */
export function secondCode(
  { table, panel, cells }: { readonly table: Table; readonly panel: Panel; readonly cells: SheetCells },
  row: number,
  context: CodeContext,
): RawLine["governmentEconomic"] {
  if (panel.rowsBy !== "economic") return undefined;
  const columns = panel.columns.filter(({ codeOf }) => codeOf === "governmentEconomic");
  const codeColumns = columns.filter(({ holds }) => holds === "code");
  const split = codeColumns.filter(({ codePart }) => codePart !== undefined);
  const [first] = codeColumns;
  if (!first) return undefined;
  const plainCode = printedCode(cells.at(row, first.column)?.value);
  const code = split.length > 1 ? splitCode(split, cells, row, context)?.code : plainCode;
  if (code === undefined) return undefined;
  const name = textAt(cells, row, columns.find(({ holds }) => holds === "label")?.column).trim();
  return { code, name, cell: cellIn(table, row, first.column) };
}
