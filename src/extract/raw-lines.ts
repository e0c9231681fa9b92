import type { RawLine } from "./raw-line";
import { amountColumns } from "../book/panel-structure";
import { parse } from "../lexicon/index";
import { cellIn } from "../model/pages";
import type { Dimension, Subject } from "../model/subject";
import type { Column, Panel, Table } from "../model/table";
import { plain } from "../model/text";
import { numberIn } from "./amounts";
import { type CodeContext, contextAfter, printedCode, splitCodeAndName } from "./codes";
import { readLabel } from "./labels";
import type { SheetCells } from "../book/sheet-cells";
import { classifiedAt, codeAt, secondCode } from "./row-codes";
import { CODED, labelColumnOf, textAt, wordColumnsOf } from "./row-words";
import { lineAsTold } from "./line-as-told";
import type { PanelPlace } from "./places";
import { totalRank } from "./total-word";
import { type RowUnit, unitsOfRows } from "./units";
import { withoutWrapping } from "./wrapped-labels";

/** Every row of a panel with content, with its words and its completed code; `byUnit` in a department's workbook. */
export function rawLines(
  { table, panel, year, byUnit }: Omit<PanelPlace, "shared">,
  cells: SheetCells,
): readonly RawLine[] {
  let context: CodeContext = {};
  let second: CodeContext = {};
  const lines: RawLine[] = [];
  const levels = levelColumns(panel, cells);
  const of = commonMeaning(panel);
  const units = unitsOfRows(panel, cells, table.unitName);
  for (const row of panel.rows) {
    if (!panel.columns.some(({ column }) => cells.at(row, column))) continue;
    const whose = units.get(row);
    if (whose?.isOwn) context = {};
    const read = rawLine({ table, panel, cells, levels, of }, row, context, second);
    const line = lineAsTold(whose?.isAmongCodes ? withoutCode(read) : read, panel.rowsAs?.[row], panel);
    if (!line) continue;
    if (line.code !== undefined) context = contextAfter(line.code, context);
    if (line.governmentEconomic) second = contextAfter(line.governmentEconomic.code, second);
    const told = whose ? ofUnit(line, whose) : line;
    lines.push(byUnit || (told.isUnit && CODED.has(panel.rowsBy)) ? told : line);
  }
  const hasPlainNames = panel.rowsBy === "line" || CODED.has(panel.rowsBy);
  if (!hasPlainNames || lines.some(({ code }) => code !== undefined)) return lines;
  // the amount of 支出合计 may stand in the panel beside
  const side = table.panels.filter(({ flow }) => flow === panel.flow);
  return withoutWrapping(lines, { of, year, hasNumber: (row) => side.some((each) => hasNumber(each, cells, row)) });
}

const withoutCode = ({ code: _, codeAsPrinted: __, codeCell: ___, ...line }: RawLine): RawLine => line;

/** A row that prints nothing but a unit is the total of that unit. */
function ofUnit(line: RawLine, { unit, name, isOwn }: RowUnit): RawLine {
  const isUnnamed = isOwn && line.code === undefined && line.label.name === "";
  const isUnit = isOwn && line.code === undefined;
  return { ...line, unit, ...(isUnit && { isUnit }), ...(isUnnamed && { label: readLabel(name) }) };
}

interface Place {
  readonly table: Table;
  readonly panel: Panel;
  readonly cells: SheetCells;
  readonly levels: readonly Column[];
  /** What all amounts of the panel are. */
  readonly of: Partial<Subject>;
}

/** What the heads of all amount columns say alike. */
function commonMeaning(panel: Panel): Partial<Subject> {
  const [first, ...others] = amountColumns(panel).map(({ narrows }) => narrows);
  return Object.fromEntries(
    Object.entries(first ?? {}).filter(([by, value]) => others.every((each) => each[by as Dimension] === value)),
  );
}

function rawLine(
  { table, panel, cells, levels, of }: Place,
  row: number,
  context: CodeContext,
  second: CodeContext,
): RawLine {
  const words = wordColumnsOf(panel);
  const level = levelIn(levels, cells, row);
  const found = words.find(({ column }) => isTotalAt(cells, row, column, of));
  // 一般公共预算资金 | 小计: the total of a group is the line of that group
  const totalKey =
    level !== undefined && levels.includes(found as Column) && found !== levels[level] ? undefined : found;
  const labelColumn = totalKey ?? (level === undefined ? labelColumnOf(panel) : levels[level]);
  const year = yearAt(words, cells, row);
  const text =
    (year === undefined ? nameAt(cells, row, labelColumn) : nameBesideYear(cells, row, labelColumn)) ||
    (panel.rowsBy === "project" ? classifiedNameAt(panel, cells, row) : "") ||
    sharedLabel(table, panel, cells, row) ||
    wordsAmongCodes(panel, cells, row) ||
    (year === undefined || !labelColumn ? "" : String(cells.shownAt(row, labelColumn.column)?.value ?? ""));
  const total =
    totalKey || words.every(({ column }) => !cells.at(row, column)) ? totalRank(plain(text), of) : undefined;
  const split = CODED.has(panel.rowsBy) && !totalKey ? splitCodeAndName(text) : undefined;
  const code = totalKey ? undefined : codeAt(panel, cells, row, context, split?.code);
  const isTogether = code !== undefined && (code.fromLabel || code.column === labelColumn?.column);
  const hasCodesBeside = panel.rowsBy === "project" || panel.rowsBy === "functional";
  const classified = totalKey || !hasCodesBeside ? undefined : classifiedAt(panel, cells, row, context);
  const government = totalKey ? undefined : secondCode({ table, panel, cells }, row, second);
  return {
    row,
    label: split && isTogether ? { ...readLabel(split.name), printed: split.name } : readLabel(text),
    ...(total !== undefined && { total }),
    ...(level !== undefined && { level }),
    ...(year !== undefined && { year }),
    ...(labelColumn && cells.at(row, labelColumn.column) && { labelCell: cellIn(table, row, labelColumn.column) }),
    ...(code && {
      code: code.code,
      codeAsPrinted: code.printed,
      codeCell: cellIn(table, row, code.column),
    }),
    ...(government && { governmentEconomic: government }),
    ...(classified && { classified }),
  };
}

const YEAR = /^(20\d{2})年度?(?:预算数?)?$/;

/** 2024年, 2025年度预算 in a cell of its own; a label with other words is a label. */
function yearAt(words: readonly Column[], cells: SheetCells, row: number): number | undefined {
  const years = words.flatMap(({ column }) => YEAR.exec(plain(String(cells.at(row, column)?.value ?? "")))?.[1] ?? []);
  return years.length === 1 ? Number(years[0]) : undefined;
}

/**
 * A total printed once for neighbouring panels of one side: its label stands in the first of them, its amount in the last.
 * The label of the first one; "" where the panel has no amount in the row, or the panel beside it has one.
 */
function sharedLabel(table: Table, panel: Panel, cells: SheetCells, row: number): string {
  const before = table.panels[table.panels.indexOf(panel) - 1];
  if (!before || before.flow !== panel.flow || !hasNumber(panel, cells, row) || hasNumber(before, cells, row))
    return "";
  return (
    textAt(cells, row, labelColumnOf(before)?.column) ||
    wordsAmongCodes(before, cells, row) ||
    sharedLabel(table, before, cells, row)
  );
}

/** 2024年 as the only name of a row is its year. */
const nameBesideYear = (cells: SheetCells, row: number, column: Column | undefined): string => {
  const text = nameAt(cells, row, column);
  return YEAR.test(plain(text)) ? "" : text;
};

/** What a row prints as its name; a code is none. */
function nameAt(cells: SheetCells, row: number, column: Column | undefined): string {
  const text = textAt(cells, row, column?.column);
  return column?.holds === "code" && printedCode(text) !== undefined ? "" : text;
}

/** 一般行政管理事务 above the projects of that item: the row names no project. */
function classifiedNameAt({ columns }: Panel, cells: SheetCells, row: number): string {
  const names = columns.filter(
    ({ holds, codeOf }) => holds === "label" && (codeOf === "functional" || codeOf === "economic"),
  );
  return names.map(({ column }) => textAt(cells, row, column)).find((text) => text !== "") ?? "";
}

/** 人员经费合计 over code and name: words in a column of codes name a row that prints no other name. */
const wordsAmongCodes = ({ rowsBy, columns }: Panel, cells: SheetCells, row: number): string =>
  CODED.has(rowsBy)
    ? (columns
        .filter(({ holds }) => holds === "code")
        .map(({ column }) => textAt(cells, row, column))
        .find((text) => parse(text).understood === "whole") ?? "")
    : "";

const hasNumber = (panel: Panel, cells: SheetCells, row: number): boolean =>
  amountColumns(panel).some(({ column }) => numberIn(cells.at(row, column)) !== undefined);

/** 采购品目大类 | 专项名称 | 采购物品名称: label columns of which a row prints the one of its level, and not all of them. */
function levelColumns({ rowsBy, columns, rows }: Panel, cells: SheetCells): readonly Column[] {
  if (rowsBy !== "procurement" && rowsBy !== "line") return [];
  const labels = columns.filter(({ holds, codeOf }) => holds === "label" && codeOf === undefined);
  const [first] = labels;
  if (!first || labels.length < 2) return [];
  const named = rows.filter((row) => labels.some(({ column }) => cells.at(row, column)));
  const withFirst = named.filter((row) => cells.at(row, first.column));
  // 小计 beside the outermost label is the total of its group and no label of its own
  const printsBoth = withFirst.some((row) =>
    labels.some(({ column }) => column !== first.column && cells.at(row, column) && !isTotalAt(cells, row, column)),
  );
  return withFirst.length > named.length * MOST && printsBoth ? [] : labels;
}

/** Where more rows than this print the outermost label, it is a label of every row and no level. */
const MOST = 0.7;

/** The deepest label column printed in a row is its level; 小计 behind a name belongs to the name. */
function levelIn(labels: readonly Column[], cells: SheetCells, row: number): number | undefined {
  const printed = labels.filter(({ column }) => cells.at(row, column) !== undefined);
  const named = printed.filter(({ column }) => !isTotalAt(cells, row, column));
  const deepest = named.at(-1) ?? printed.at(-1);
  return deepest && labels.indexOf(deepest);
}

const isTotalAt = (cells: SheetCells, row: number, column: number, of: Partial<Subject> = {}): boolean =>
  totalRank(plain(String(cells.at(row, column)?.value ?? "")), of) !== undefined;
