import { append } from "../model/append";
import { readPrintedCode } from "../model/printed-code";
import type { SheetSnapshot } from "../model/snapshot";

/** A line of an official list: a code and a name, with its row on the sheet (1-based). */
export interface OfficialRow {
  readonly code: string | number;
  readonly name: string;
  readonly row?: number;
  /** Set where the list comes from a workbook. */
  readonly sheet?: string;
}

/** A line that was not taken over, and why, in Chinese. */
export interface RejectedRow extends OfficialRow {
  readonly reason: string;
}

interface OfficialSheet {
  readonly rows: readonly OfficialRow[];
  readonly rejectedRows: readonly RejectedRow[];
  readonly problem?: string;
}

/** Columns of one list on the sheet; two lists may stand side by side. */
interface ListColumns {
  /** One column of whole codes, or three of 类, 款, 项. */
  readonly codes: readonly number[];
  /** One column, or one a level. */
  readonly names: readonly number[];
  /** Last row of the head. */
  readonly headRow: number;
}

/** 上级代码 of an export of elements repeats the code of another row. */
const OTHER_HEAD = "(?!.*(?:单位|项目|部门编|预算|上级|父级|上一级|对应))";
const CODE_HEAD = new RegExp(`^${OTHER_HEAD}.*(?:编码|代码|编号)$`);
const NAME_HEAD = new RegExp(`^${OTHER_HEAD}.*(?:(?:科目|要素|分类|编码|代码)名称|科目)$|^名称$`);
const BOTH_HEAD = /(?:编码|代码)[及和与、\-—/+]?(?:科目)?名称\)?$/;
/** One column may hold codes and names together under a head that names either. */
const ANY_HEAD = /科目|要素|分类|编码|代码|名称/;
const LEVELS = ["类", "款", "项"];

const NO_HEAD =
  "没有找到“科目编码”和“科目名称”两列。请在清单上方保留这两个列标题（编码也可以分“类”“款”“项”三列），再导入。";

type Grid = ReadonlyMap<number, ReadonlyMap<number, string>>;

/** Finds the lists on a sheet by their heads, wherever they stand, and reads code and name of every row below. */
export function readOfficialSheet(sheet: SheetSnapshot): OfficialSheet {
  const grid = gridOf(sheet);
  const lists = listsOn(grid, sheet);
  if (lists.length === 0) return { rows: [], rejectedRows: [], problem: NO_HEAD };
  const rows = lists.flatMap((list) => rowsOf(grid, list)).map((row) => ({ ...row, sheet: sheet.name }));
  return { rows, rejectedRows: [] };
}

function gridOf({ cells }: SheetSnapshot): Grid {
  const grid = new Map<number, Map<number, string>>();
  for (const { row, column, value } of cells) {
    const line = grid.get(row) ?? new Map<number, string>();
    line.set(column, String(value).normalize("NFKC").trim());
    grid.set(row, line);
  }
  return grid;
}

const headText = (text: string): string => text.replace(/\s/g, "");

function listsOn(grid: Grid, sheet: SheetSnapshot): readonly ListColumns[] {
  for (const [row, line] of grid) {
    const heads = [...line].map(([column, text]) => ({ column, text: headText(text) }));
    const codes = heads.filter(({ text }) => CODE_HEAD.test(text) || BOTH_HEAD.test(text)).map(({ column }) => column);
    const names = heads.filter(({ text }) => NAME_HEAD.test(text)).map(({ column }) => column);
    const levels = levelColumns(line);
    if (codes.length === 0 && levels.length === 3 && names.length > 0) append(codes, levels.slice(0, 1));
    const lists = codes.flatMap((code, at) => listAt(grid, sheet, row, code, codes[at + 1] ?? Infinity, names) ?? []);
    if (lists.length > 0) return lists;
  }
  return togetherOn(grid);
}

/** Columns of codes with their names in one cell, below any head of a classification: 201-一般公共服务支出. */
function togetherOn(grid: Grid): readonly ListColumns[] {
  for (const [row, line] of grid) {
    const heads = [...line].filter(([, text]) => ANY_HEAD.test(text) && !/\d/.test(text));
    const lists = heads.flatMap(([column]): ListColumns[] => {
      const below = [...grid].flatMap(([at, cells]) => (at > row ? (cells.get(column) ?? []) : []));
      const together = below.filter((text) => (readPrintedCode(text)?.name ?? "") !== "");
      return together.length > below.length / 2 ? [{ codes: [column], names: [], headRow: row }] : [];
    });
    if (lists.length > 0) return lists;
  }
  return [];
}

/** Columns headed 类, 款, 项 side by side; empty when the row has none. */
function levelColumns(line: ReadonlyMap<number, string>, from = 0, to = Infinity): readonly number[] {
  const columns = [...line].filter(
    ([column, text]) => column >= from && column < to && LEVELS.includes(headText(text)),
  );
  const found = columns.slice(0, 3);
  return found.map(([, text]) => headText(text)).join("") === LEVELS.join("") ? found.map(([column]) => column) : [];
}

function listAt(
  grid: Grid,
  sheet: SheetSnapshot,
  row: number,
  code: number,
  next: number,
  names: readonly number[],
): ListColumns | undefined {
  const headRow = lastHeadRow(sheet, row, code, grid);
  for (let at = row; at <= headRow; at++) {
    const levels = levelColumns(grid.get(at) ?? new Map(), code, next);
    const name =
      names.find((column) => column > (levels.at(-1) ?? code) && column < next) ?? nameBelow(grid, at, code, next);
    if (levels.length === 3 && name !== undefined) return { codes: levels, names: widthOf(sheet, row, name), headRow };
  }
  const name = names.find((column) => column > code && column < next) ?? names.find((column) => column < code);
  if (name !== undefined) return { codes: [code], names: widthOf(sheet, row, name), headRow };
  return BOTH_HEAD.test(headText(grid.get(row)?.get(code) ?? "")) ? { codes: [code], names: [], headRow } : undefined;
}

const nameBelow = (grid: Grid, row: number, from: number, to: number): number | undefined =>
  [...(grid.get(row) ?? [])].find(
    ([column, text]) => column > from && column < to && NAME_HEAD.test(headText(text)),
  )?.[0];

/** The head reaches down over its merged cells, and over one row of 类, 款, 项. */
function lastHeadRow(sheet: SheetSnapshot, row: number, column: number, grid: Grid): number {
  const merged = sheet.merges.find(({ top, left, right }) => top === row && left <= column && column <= right);
  const below = levelColumns(grid.get(row + 1) ?? new Map()).length === 3 ? row + 1 : row;
  return Math.max(merged?.bottom ?? row, below);
}

/** A name head merged over several columns: 类, 款 and 项 are indented by column. */
function widthOf(sheet: SheetSnapshot, row: number, column: number): readonly number[] {
  const merged = sheet.merges.find(({ top, bottom, left }) => top <= row && row <= bottom && left === column);
  return Array.from({ length: (merged?.right ?? column) - column + 1 }, (_, at) => column + at);
}

function rowsOf(grid: Grid, { codes, names, headRow }: ListColumns): readonly OfficialRow[] {
  const read = codeReader();
  const rows: OfficialRow[] = [];
  for (const [row, line] of grid) {
    if (row <= headRow) continue;
    const parts = codes.map((column) => line.get(column) ?? "");
    const [leading, rest] = codeAndName(parts[0] ?? "");
    const name = names.map((column) => line.get(column) ?? "").findLast((text) => text !== "") ?? rest;
    const code = leading !== "" ? read([leading]) : read(parts);
    if (isWorthReading(code, name)) rows.push({ code, name, row });
  }
  return rows;
}

/** The code at the beginning of a cell and the name behind it; both empty where the cell is not of that shape. */
function codeAndName(text: string): readonly [string, string] {
  const printed = readPrintedCode(text);
  if (printed && printed.name !== "") return [printed.code, printed.name];
  // 41信访事务 below 201: the last digits of its level only
  const [, code = "", name = ""] = /^(\d{2,7})[-—、.\s]*([^\d\s].*)$/.exec(text) ?? [];
  return [code, name];
}

/** Repeated heads, totals and blank rows are no entries, and no mistakes either. */
const isWorthReading = (code: string, name: string): boolean =>
  /\d/.test(code) ||
  (name !== "" && code === "" && !NAME_HEAD.test(headText(name)) && !/合计|总计|^注/.test(headText(name)));

/** Joins split codes and completes 款 printed with their last two digits; remembers class and group above. */
function codeReader(): (parts: readonly string[]) => string {
  let group = "";
  let classCode = "";
  const remember = (code: string): string => {
    classCode = code.slice(0, 3);
    group = code.length >= 5 ? code.slice(0, 5) : "";
    return code;
  };
  return (parts) => {
    const plain = parts.map((part) => part.replace(/[\s']/g, ""));
    const whole = plain.findLast((part) => /^\d{3}(\d{2}){0,2}$/.test(part) && (part.length > 3 || plain.length === 1));
    if (whole !== undefined) return remember(whole);
    if (plain.length === 1) return joined(plain[0] ?? "");
    const [first = "", second = "", third = ""] = plain;
    if (first !== "" && first !== classCode) remember(first);
    if (second !== "") group = classCode + second.padStart(2, "0");
    if (third !== "") return group + third.padStart(2, "0");
    return second !== "" ? group : first;
  };
  function joined(part: string): string {
    if (!/^\d{1,2}$/.test(part) || classCode === "") return part;
    return remember(classCode + part.padStart(2, "0"));
  }
}
