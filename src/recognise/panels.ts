import type { Flow } from "../model/subject";
import type { Column, Panel, RowsBy } from "../model/table";
import type { Candidate } from "./candidate";
import { cellsBelow, contentsDecided } from "./column-contents";
import { withEconomicColumns } from "./economic-columns";
import type { HeadColumn } from "./head";
import { headingOf } from "./headings";
import { withProjectColumns } from "./project-columns";
import { rowsByOf } from "./rows-by";
import { withUnitColumns } from "./unit-columns";

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
    const columns = withOwnTotals(withUnitColumns(withEconomicColumns(named, rowsBy, isEmpty)));
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

/** A new panel begins at a label or code column that follows money, where the head turns from 收入 to 支出, or begins again. */
function groupsOf(columns: readonly HeadColumn[]): readonly (readonly HeadColumn[])[] {
  const groups: HeadColumn[][] = [];
  for (const column of columns) {
    const group = groups.at(-1);
    if (!group || startsPanel(column, group, columns)) groups.push([column]);
    else group.push(column);
  }
  return groups;
}

/** 项目名称 | 金额 | 项目名称 | 金额: a long list folded into two. */
const repeats = ({ path }: HeadColumn, group: readonly HeadColumn[]): boolean =>
  group.some((each) => each.holds === "label" && each.path.join("/") === path.join("/"));

function startsPanel(column: HeadColumn, group: readonly HeadColumn[], all: readonly HeadColumn[]): boolean {
  if (column.holds !== "label" && column.holds !== "code") return false;
  if (!group.some(({ holds }) => holds === "money")) return false;
  const hasMoneyAfter = all.some((each) => each.column > column.column && each.holds === "money");
  const { labelOf, codeOf, flow } = column.heading;
  if (!hasMoneyAfter) return false;
  return (
    labelOf === "line" ||
    codeOf !== undefined ||
    flow !== undefined ||
    column.holds === "code" ||
    repeats(column, group)
  );
}
