import type { CellRef } from "../model/cell";
import type { Line } from "../model/fact";
import { squeeze } from "../model/number";
import type { Subject } from "../model/subject";
import type { Column, Panel, RowsBy, Table } from "../model/table";
import { plain } from "../model/text";
import { type CodeContext, completeCode, contextAfter, joinCode, printedCode, splitCodeAndName } from "./codes";
import { type Label, LevelCounter, readLabel } from "./labels";
import { type Meaning, meaningOf, type Scheme, schemeOf } from "./line-meaning";
import type { SheetCells } from "./sheet-cells";

/** A body row before its place in the hierarchy is known. */
interface RawLine {
  readonly row: number;
  readonly label: Label;
  readonly code?: string;
  readonly codeAsPrinted?: string;
  readonly codeCell?: CellRef;
  readonly labelCell?: CellRef;
  readonly governmentEconomic?: NonNullable<Line["governmentEconomic"]>;
  readonly isTotal: boolean;
}

const TOTAL = /^(合计|总计|总合计|(本年|当年)?(收入|支出)(合计|总计))$/;
const GRAND = /^(总计|(收入|支出)总计)$/;
const CODED: ReadonlySet<RowsBy> = new Set(["functional", "economic", "governmentEconomic"]);
/** Rows that group projects without being one. */
const PROJECT_GROUP =
  /^((部门预算)?(专用|通用|专项|一般|特定目标类?|其他运转类?|运转类?|一次性|延续性|经常性)项目|项目支出|专项业务经费)$/;

/** Reads the body rows of one panel: labels, completed codes, hierarchy and meaning. */
export function readLines(table: Table, panel: Panel, cells: SheetCells, year: number): readonly Line[] {
  const raw = rawLines(table, panel, cells);
  const scheme = schemeOf(
    raw.filter(({ isTotal }) => !isTotal).map(({ label }) => label.name),
    panel.rowsBy,
    panel.flow,
    year,
  );
  const hasGrandTotal = raw.some(({ label }) => GRAND.test(label.name));
  const levels = new LevelCounter();
  const lines: Line[] = [];
  for (const each of raw) {
    const role = roleOf(each, hasGrandTotal);
    if (role === "total" || role === "current") levels.reset();
    const coded = each.code !== undefined && CODED.has(panel.rowsBy);
    const { depth, ofWhich } =
      coded || role === "total" ? { depth: levelOf(each.code), ofWhich: each.label.ofWhich } : levels.next(each.label);
    const own = role === "total" ? totalMeaning(table, raw, panel) : ownMeaning(each, panel, scheme, year);
    const narrows = coded || role !== "item" ? own : { ...inherited(lines, depth), ...own };
    const isBalance = narrows.item !== undefined && /^(carry-over|account-balance)/.test(narrows.item);
    const { isTotal: _, label, ...rest } = each;
    lines.push({
      table,
      panel,
      ...rest,
      label: label.printed,
      name: label.name,
      role: isBalance || narrows.fund === "surplus" ? "balance" : narrows.item === "current" ? "current" : role,
      depth,
      ofWhich,
      narrows,
    });
  }
  return apart(lines);
}

/** Lines of one list that would mean the same (上年结转 and 上年结余) are different money: their names keep them apart. */
function apart(lines: readonly Line[]): readonly Line[] {
  const keyOf = ({ narrows }: Line): string => JSON.stringify(Object.entries(narrows).sort());
  const plainLines = lines.filter(({ code, role }) => code === undefined && role !== "total" && role !== "current");
  const seen = new Map<string, number>();
  for (const line of plainLines) seen.set(keyOf(line), (seen.get(keyOf(line)) ?? 0) + 1);
  return lines.map((line, i) => {
    if (!plainLines.includes(line) || line.narrows.line !== undefined || (seen.get(keyOf(line)) ?? 0) < 2) return line;
    const parent = lines.slice(0, i).findLast((each) => each.depth < line.depth);
    return { ...line, narrows: { ...line.narrows, line: parent ? `${parent.name}/${line.name}` : line.name } };
  });
}

function rawLines(table: Table, panel: Panel, cells: SheetCells): readonly RawLine[] {
  let context: CodeContext = {};
  const lines: RawLine[] = [];
  for (const row of panel.rows) {
    if (!panel.columns.some(({ column }) => cells.at(row, column))) continue;
    const line = rawLine(table, panel, cells, row, context);
    if (line.code !== undefined) context = contextAfter(line.code, context);
    lines.push(line);
  }
  return lines;
}

function rawLine(table: Table, panel: Panel, cells: SheetCells, row: number, context: CodeContext): RawLine {
  const words = panel.columns.filter(({ holds }) => holds === "code" || holds === "label" || holds === "text");
  const totalKey = words.find(({ column }) => TOTAL.test(plain(String(cells.at(row, column)?.value ?? ""))));
  const labelColumn = totalKey ?? labelColumnOf(panel);
  const text = textAt(cells, row, labelColumn?.column);
  const split = CODED.has(panel.rowsBy) && !totalKey ? splitCodeAndName(text) : undefined;
  const code = totalKey ? undefined : codeAt(panel, cells, row, context, split?.code);
  const government = totalKey ? undefined : secondCode(table, panel, cells, row);
  const ref = (column: number): CellRef => ({ sheet: table.sheet, row, column });
  return {
    row,
    label: split && code?.fromLabel ? { ...readLabel(split.name), printed: split.name } : readLabel(text),
    isTotal: totalKey !== undefined,
    ...(labelColumn && cells.at(row, labelColumn.column) && { labelCell: ref(labelColumn.column) }),
    ...(code && { code: code.code, codeAsPrinted: code.printed, codeCell: ref(code.column) }),
    ...(government && { governmentEconomic: government }),
  };
}

const labelColumnOf = (panel: Panel): Column | undefined => {
  const labels = panel.columns.filter(({ holds }) => holds === "label");
  return (
    labels.find(({ codeOf }) => codeOf === undefined || codeOf === panel.rowsBy) ??
    labels[0] ??
    panel.columns.find(({ holds }) => holds === "code")
  );
};

const textAt = (cells: SheetCells, row: number, column: number | undefined): string => {
  const value = column === undefined ? undefined : cells.at(row, column)?.value;
  return typeof value === "string" ? value : "";
};

interface FoundCode {
  readonly code: string;
  readonly printed: string;
  readonly column: number;
  readonly fromLabel: boolean;
}

function codeAt(
  panel: Panel,
  cells: SheetCells,
  row: number,
  context: CodeContext,
  inLabel: string | undefined,
): FoundCode | undefined {
  const columns = panel.columns.filter(
    ({ holds, codeOf }) =>
      holds === "code" &&
      (codeOf === undefined || codeOf === panel.rowsBy || (codeOf === "unit" && !CODED.has(panel.rowsBy))),
  );
  const split = columns.filter(({ codePart }) => codePart !== undefined);
  if (split.length > 1) return splitCode(split, cells, row, context);
  for (const { column } of columns) {
    const value = cells.at(row, column)?.value;
    const printed = printedCode(value) ?? (typeof value === "string" ? splitCodeAndName(value)?.code : undefined);
    if (printed === undefined) continue;
    return {
      code: CODED.has(panel.rowsBy) ? completeCode(printed, context) : printed,
      printed,
      column,
      fromLabel: false,
    };
  }
  const column = labelColumnOf(panel)?.column;
  return inLabel === undefined || column === undefined
    ? undefined
    : { code: inLabel, printed: inLabel, column, fromLabel: true };
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

/** 政府经济分类 beside 部门经济分类 in the same row. */
function secondCode(table: Table, panel: Panel, cells: SheetCells, row: number): RawLine["governmentEconomic"] {
  if (panel.rowsBy !== "economic") return undefined;
  const columns = panel.columns.filter(({ codeOf }) => codeOf === "governmentEconomic");
  const codeColumn = columns.find(({ holds }) => holds === "code");
  const code = codeColumn && printedCode(cells.at(row, codeColumn.column)?.value);
  if (!codeColumn || code === undefined) return undefined;
  const name = textAt(cells, row, columns.find(({ holds }) => holds === "label")?.column).trim();
  return { code, name, cell: { sheet: table.sheet, row, column: codeColumn.column } };
}

function roleOf({ isTotal, label }: RawLine, hasGrandTotal: boolean): Line["role"] {
  if (!isTotal) return "item";
  return hasGrandTotal && !GRAND.test(label.name) ? "current" : "total";
}

const levelOf = (code: string | undefined): number => (code === undefined ? 0 : Math.max(0, (code.length - 3) / 2));

/** The total row of a 三公 list is 三公 itself, unless 会议费 and 培训费 are listed with it. */
function totalMeaning({ type }: Table, raw: readonly RawLine[], { rowsBy }: Panel): Meaning {
  if (type !== "three-public" || rowsBy !== "three-public") return {};
  return {
    item: raw.some(({ label }) => /^会议费|^培训费/.test(label.name)) ? "three-public-and-meetings" : "three-public",
  };
}

function ownMeaning({ label, code, isTotal }: RawLine, panel: Panel, scheme: Scheme, year: number): Meaning {
  if (isTotal) return { item: "current" };
  const by = panel.rowsBy;
  if (code !== undefined && CODED.has(by)) return { [by]: code };
  if (by === "procurement") return { ...(code !== undefined && { functional: code }), line: label.name };
  if (by === "unit") return code !== undefined || label.name !== "" ? { unit: code ?? label.name } : {};
  if (by === "project") {
    if (code !== undefined) return { unit: code };
    if (label.name === "") return {};
    return PROJECT_GROUP.test(label.name) ? { line: label.name } : { project: squeeze(label.printed) };
  }
  if (label.name === "") return {};
  return meaningOf(label.name, scheme, year) ?? { line: label.name };
}

/** What the lines above on higher levels add: (1)财政拨款结转 under 上年结转 is carried-over fiscal money. */
function inherited(lines: readonly Line[], depth: number): Partial<Subject> {
  let below = depth;
  let narrows: Partial<Subject> = {};
  for (const line of [...lines].reverse()) {
    if (line.role === "total") break;
    if (line.depth >= below) continue;
    below = line.depth;
    narrows = { ...line.narrows, ...narrows };
    if (below === 0) break;
  }
  const { line, item, ...rest } = narrows;
  return { ...rest, ...(line !== undefined && { line }), ...(item !== undefined && item !== "current" && { item }) };
}
