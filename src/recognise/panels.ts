import { classificationOf } from "../catalogue/index";
import { columnLetters } from "../model/cell";
import { decimalOf, squeeze } from "../model/number";
import { readPrintedCode } from "../model/printed-code";
import type { CellSnapshot } from "../model/snapshot";
import type { Flow } from "../model/subject";
import type { Column, Panel, RowsBy } from "../model/table";
import type { Block } from "./block";
import type { Candidate } from "./candidate";
import { withCodeParts } from "./code-parts";
import { withEconomicColumns } from "./economic-columns";
import { type HeadColumn, statesNumber } from "./head";
import { headingOf } from "./headings";
import { withProjectColumns } from "./project-columns";

/** Splits the columns of a candidate into parts that are read independently: 收入 ‖ 支出, or four classifications. */
export function panelsOf(candidate: Candidate): readonly Panel[] {
  const groups = groupsOf(contentsDecided(candidate));
  const rows = groups.map((group) => rowsByOf(candidate, group, groups.length > 1));
  const flows = flowsOf(groups, rows);
  const isEmpty = ({ column }: HeadColumn): boolean => cellsBelow(candidate, column).length === 0;
  const textsIn = (column: number): readonly string[] =>
    cellsBelow(candidate, column).map((cell) => candidate.block.grid.plainOf(cell));
  return groups.map((group, i) => {
    const rowsBy = rows[i] ?? "line";
    const named = withProjectColumns(withoutSideHead(group), rowsBy, textsIn);
    const columns = withOwnTotals(withEconomicColumns(named, rowsBy, isEmpty));
    return { flow: flows[i] ?? "expenditure", rowsBy, columns: columns.map(toColumn), rows: candidate.body };
  });
}

/**
 * 合计 | … | 单位资金: 小计, 其中…: of two totals of one meaning the one below words that nobody knows is the total of that
 * group, not of the row. The group keeps its words.
 */
function withOwnTotals(group: readonly HeadColumn[]): readonly HeadColumn[] {
  const keyOf = ({ narrows, period }: HeadColumn): string => JSON.stringify([narrows, period ?? null]);
  const unknownAbove = ({ path }: HeadColumn): string | undefined =>
    path.slice(0, -1).find((text) => headingOf(text) === undefined);
  const whole = new Set(
    group.filter((column) => column.isTotal && unknownAbove(column) === undefined).map((column) => keyOf(column)),
  );
  return group.map((column) => {
    const words = column.isTotal && whole.has(keyOf(column)) ? unknownAbove(column) : undefined;
    if (words === undefined) return column;
    const { isTotal: _, ...rest } = column;
    return { ...rest, narrows: { ...column.narrows, line: words } };
  });
}

/** The head that stands over all columns of one side: 收入, 本年支出, 财政拨款收入. */
const sideHead = (group: readonly HeadColumn[]): string | undefined => {
  const tops = new Set(group.filter(({ path }) => path.length > 0).map(({ path }) => (path.length > 1 ? path[0] : "")));
  const [top] = tops;
  return tops.size === 1 && top ? top : undefined;
};

const flowIn = (text: string): Flow | undefined => {
  const says = { income: /收入|来源/.test(text), expenditure: /支出|去向|用途/.test(text) };
  return says.income === says.expenditure ? undefined : says.income ? "income" : "expenditure";
};

/**
 * Which way the money of each side goes: as its head says, else as the other side does not. Undefined where no side says
 * it: then the kind of the table decides.
 */
function flowsOf(groups: readonly (readonly HeadColumn[])[], rowsBy: readonly RowsBy[]): readonly (Flow | undefined)[] {
  const said = groups.map(
    (group) => group.find(({ heading }) => heading.flow)?.heading.flow ?? flowIn(sideHead(group) ?? ""),
  );
  if (groups.length < 2) return said;
  // 收入 ‖ 功能分类 ‖ 部门经济分类: beside income, what is classified is expenditure
  const own = said.map((flow, i) => flow ?? (isClassified(rowsBy[i]) && said[0] === "income" ? "expenditure" : flow));
  // 收入 ‖ 功能分类 ‖ 支出用途: a side without a word of its own goes on where the side before it stands
  return own.map(
    (flow, i) => flow ?? own.slice(0, i).findLast(Boolean) ?? (own.includes("expenditure") ? "income" : undefined),
  );
}

const isClassified = (rowsBy: RowsBy | undefined): boolean =>
  rowsBy === "functional" || rowsBy === "economic" || rowsBy === "governmentEconomic";

/** 本年收入 over a whole side names the side; its totals and balances are more than this year's money. */
function withoutSideHead(group: readonly HeadColumn[]): readonly HeadColumn[] {
  const isSide = sideHead(group) !== undefined && group.some(({ holds }) => holds === "label" || holds === "code");
  if (!isSide) return group;
  return group.map((column) => {
    const { item, ...rest } = column.narrows;
    return item === "current" ? { ...column, narrows: rest } : column;
  });
}

/** True when a panel side names 收入 or 支出 in its head. */
export const namesBothSides = (candidate: Candidate): boolean =>
  new Set(candidate.head.columns.map(({ heading }) => heading.flow).filter(Boolean)).size === 2;

function toColumn(from: HeadColumn): Column {
  const { column, path, holds, narrows, codePart, period, isTotal, ofWhich, isMisheaded, heading } = from;
  // 单位名称 beside 科目名称 names whose money the row is, not what it is for
  const codeOf = from.codeOf ?? (holds === "label" && heading.labelOf === "unit" ? "unit" : undefined);
  return {
    column,
    path,
    holds,
    narrows,
    ...(codePart && { codePart }),
    ...(codeOf && { codeOf }),
    ...(period && { period }),
    ...(isTotal && { isTotal }),
    ...(ofWhich && { ofWhich }),
    ...(isMisheaded && { isMisheaded }),
  };
}

/**
 * Heads may be missing, unknown or wrong: the cells below have the last word. No column with amounts is left out: one
 * whose heading says nothing we know is money of unknown meaning.
 */
function contentsDecided(candidate: Candidate): readonly HeadColumn[] {
  const { block, head } = candidate;
  const known = new Map(head.columns.map((each) => [each.column, each]));
  const columns: HeadColumn[] = [];
  for (let column = block.left; column <= block.right; column++) {
    const cells = cellsBelow(candidate, column);
    const decidedColumn = decided(known.get(column) ?? unheaded(column), cells, columns, known.get(column + 1));
    if (known.has(column) || cells.length > 0) columns.push(decidedColumn);
  }
  return withCodeParts(columns, (column) => cellsBelow(candidate, column));
}

const cellsBelow = ({ block, body }: Candidate, column: number): readonly CellSnapshot[] =>
  body.flatMap((row) => block.grid.at(row, column) ?? []);

const unheaded = (column: number): HeadColumn => ({
  column,
  path: [],
  holds: "text",
  narrows: {},
  heading: {},
  isUnknown: true,
});

const asLabel = ({ column, path }: HeadColumn): HeadColumn => ({
  column,
  path,
  holds: "label",
  narrows: {},
  heading: { labelOf: "line" },
  isUnknown: false,
});

/** 收入来源 over the names of sources, or 收入 | 预算数 | 支出 | 预算数: the side and its lines in one word. */
const isSideOfLabels = ({ path, heading }: HeadColumn, before: HeadColumn | undefined, next: HeadColumn | undefined) =>
  heading.flow !== undefined && (before?.holds !== "money" || (path.length === 1 && next?.holds === "money"));

/** 预算数 ‖ 用途 | 预算数: words between two columns of one amount are the labels of the second. */
const isBetweenAmounts = (before: HeadColumn | undefined, next: HeadColumn | undefined): boolean =>
  before?.holds === "money" &&
  next?.holds === "money" &&
  before.path.at(-1) !== undefined &&
  before.path.at(-1) === next.path.at(-1);

function decided(
  column: HeadColumn,
  cells: readonly CellSnapshot[],
  before: readonly HeadColumn[],
  next: HeadColumn | undefined,
): HeadColumn {
  const hasLabel = before.some(({ holds }) => holds === "label" || holds === "code");
  const followsMoney = before.at(-1)?.holds === "money";
  if (column.holds === "money" && !hasLabel && isMostlyText(cells)) return { ...asLabel(column), isMisheaded: true };
  if (column.holds === "money" && holdsCodes(column, cells)) return { ...column, holds: "text", narrows: {} };
  if (column.holds === "text" && isMostlyText(cells)) {
    if (isSideOfLabels(column, before.at(-1), next))
      return { ...asLabel(column), heading: { ...column.heading, labelOf: "line" } };
    if (isBetweenAmounts(before.at(-1), next)) return asLabel(column);
  }
  if (!column.isUnknown || column.heading.compares) return column;
  // labels go on to the right where no heading stands: a source, then 小计 and its parts
  if (column.path.length === 0 && isMostlyText(cells) && !followsMoney) return asLabel(column);
  if (isMostlyText(cells) && !hasLabel && !followsMoney) return asLabel(column);
  if (column.heading.holds === "count") return { ...column, holds: "text" };
  if (column.heading.holds === "money" || (isMostlyNumbers(cells) && !holdsCodes(column, cells)))
    return asMoney(column);
  return { ...column, holds: "text" };
}

/** Money whose heading says nothing we know keeps its own words, so that it is never taken for anything else. */
const asMoney = (column: HeadColumn): HeadColumn => ({
  ...column,
  holds: "money",
  narrows: { ...column.narrows, line: column.narrows.line ?? `${columnLetters(column.column)}列` },
});

const isMostlyText = (cells: readonly CellSnapshot[]): boolean =>
  cells.length > 0 && cells.filter((cell) => !statesNumber(cell)).length > cells.length * 0.6;

const isMostlyNumbers = (cells: readonly CellSnapshot[]): boolean =>
  cells.length > 0 && cells.filter(statesNumber).length > cells.length * 0.6;

/**
 * Whole numbers of one length with more digits than any budget in 元 has, most of them different: project codes,
 * certificates, accounts. Shorter ones are codes only by their heading.
 */
function holdsCodes({ path }: HeadColumn, cells: readonly CellSnapshot[]): boolean {
  const isCodeHead = CODE_HEAD.test(path.at(-1) ?? "");
  const texts = cells.map(({ value }) => squeeze(typeof value === "number" ? decimalOf(value) : String(value)));
  const codes = texts.filter((text) => (isCodeHead ? /^\d{4,}$/ : /^\d{12,}$/).test(text));
  return (
    codes.length > texts.length * 0.6 &&
    (isCodeHead || (new Set(codes.map(({ length }) => length)).size === 1 && new Set(codes).size > codes.length / 2))
  );
}

const CODE_HEAD = /(代码|编码|编号|证号|账号|文号)$/;

/** A new panel begins at a label or code column that follows money, or where the head turns from 收入 to 支出. */
function groupsOf(columns: readonly HeadColumn[]): readonly (readonly HeadColumn[])[] {
  const groups: HeadColumn[][] = [];
  for (const column of columns) {
    const group = groups.at(-1);
    if (!group || startsPanel(column, group, columns)) groups.push([column]);
    else group.push(column);
  }
  return groups;
}

function startsPanel(column: HeadColumn, group: readonly HeadColumn[], all: readonly HeadColumn[]): boolean {
  if (column.holds !== "label" && column.holds !== "code") return false;
  if (!group.some(({ holds }) => holds === "money")) return false;
  const hasMoneyAfter = all.some((each) => each.column > column.column && each.holds === "money");
  const { labelOf, codeOf, flow } = column.heading;
  return hasMoneyAfter && (labelOf === "line" || codeOf !== undefined || flow !== undefined || column.holds === "code");
}

function rowsByOf(candidate: Candidate, group: readonly HeadColumn[], isSide: boolean): RowsBy {
  const keys = group.filter(({ holds }) => holds === "code" || holds === "label");
  const said = keys.map(({ heading }) => heading.labelOf);
  // 项目类别 | 项目名称: whatever stands before it, a column of projects makes the rows projects
  const labelOf = said.includes("project") ? "project" : said.find(Boolean);
  if (labelOf === "procurement" || group.some(({ heading }) => heading.labelOf === "procurement")) return "procurement";
  // in a table of two sides 项目名称 heads plain lines
  if (labelOf === "project" && !isSide) return "project";
  const codeOf = keys.map((key) => key.codeOf).find((each) => each !== undefined && each !== "unit");
  if (codeOf) return codeOf;
  // 类, 款, 项 or a plain code column stand for the rows even where the unit is printed beside them
  const key =
    keys.find(({ holds, codeOf: of }) => holds === "code" && of !== "unit") ??
    keys.find((each) => each.codeOf !== "unit");
  const hasUnits = labelOf === "unit" || keys.some((each) => each.codeOf === "unit");
  if (hasUnits && key?.holds !== "code") return "unit";
  if (!key) return "line";
  return codesIn(candidate, key.column) ?? (key.holds === "code" ? emptyCodesBy(group) : "line");
}

/**
 * A table of codes without any row: 基本支出 and 项目支出 stand over functions, 机关运行经费 over economic items, a single
 * amount over either.
 */
const emptyCodesBy = (group: readonly HeadColumn[]): RowsBy =>
  group.some(({ narrows }) => narrows.item === "organ-running") ||
  (group.some(({ narrows }) => narrows.use !== undefined) && !group.some(({ narrows }) => narrows.nature === "project"))
    ? "economic"
    : "functional";

/** Which classification the printed codes of a column belong to; undefined when it prints no codes. */
function codesIn(
  { block, body }: { readonly block: Block; readonly body: readonly number[] },
  column: number,
): RowsBy | undefined {
  const counts = new Map<RowsBy, number>();
  for (const row of body) {
    const code = readPrintedCode(block.grid.plainAt(row, column))?.code;
    // 1030102: income is coded by functions as well
    const of = code?.startsWith("1") ? "functional" : classificationOf(code);
    if (of) counts.set(of, (counts.get(of) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
