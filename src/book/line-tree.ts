import type { Line } from "../model/fact";
import { readOnce } from "../model/remembered";
import type { Grid } from "./grid";

/** A list of lines by level: 一、 above （一） above 其中. */
export interface LineNode {
  readonly line: Line;
  readonly children: readonly LineNode[];
}

/** A total row of a list, and the lines that make it up. */
interface ListTotal {
  readonly total: Line;
  readonly parts: readonly LineNode[];
}

interface Growing extends LineNode {
  readonly children: Growing[];
}

/** The lines of a panel as a tree; total rows stand outside of all levels. */
export const lineTree = readOnce(({ lines }: Grid): readonly LineNode[] =>
  lines.some(({ whole }) => whole !== undefined) ? treeByWholes(lines) : treeByDepth(lines),
);

/** Each line below the line it was found to be part of, wherever that stands. */
function treeByWholes(lines: readonly Line[]): readonly LineNode[] {
  const nodes = new Map(lines.map((line): [number, Growing] => [line.row, { line, children: [] }]));
  const roots: Growing[] = [];
  for (const node of nodes.values()) {
    const { whole } = node.line;
    ((whole === undefined ? undefined : nodes.get(whole)?.children) ?? roots).push(node);
  }
  return roots;
}

function treeByDepth(lines: readonly Line[]): readonly LineNode[] {
  const roots: Growing[] = [];
  let above: Growing[] = [];
  for (const line of lines) {
    const node: Growing = { line, children: [] };
    if (line.role === "total") {
      above = [];
      roots.push(node);
      continue;
    }
    above = above.filter(({ line: upper }) => upper.depth < line.depth);
    const parent = above.at(-1);
    (parent?.children ?? roots).push(node);
    above.push(node);
  }
  return roots;
}

/** 本年…合计, or the total of a list without balances, with its top-level lines: those below it, or those above it. */
export function listTotals(grid: Grid): readonly ListTotal[] {
  const roots = lineTree(grid);
  return roots.flatMap((node, i): ListTotal[] => {
    const { line, children } = node;
    const isSum =
      line.role === "current" || (line.role === "total" && !grid.lines.some(({ role }) => role === "current"));
    if (!isSum) return [];
    const partitions = partitionsOf(grid, line, roots);
    if (partitions.length > 1) return partitions.map((parts) => ({ total: line, parts }));
    if (children.length > 0) return [{ total: line, parts: children }];
    const before = roots.slice(0, i);
    const last = before.findLastIndex(({ line: upper }) => upper.role === "total");
    const above = before.slice(last + 1);
    const parts = (above.length > 0 ? above : below(roots.slice(i + 1))).filter(({ line: part }) => !part.ofWhich);
    return parts.length > 0 ? [{ total: line, parts }] : [];
  });
}

/** A list split twice (by function, then by nature): each split by itself makes up the total. */
function partitionsOf({ sums }: Grid, total: Line, roots: readonly LineNode[]): readonly (readonly LineNode[])[] {
  const own = sums.equations.filter(({ axis, whole }) => axis === "rows" && sums.lines[whole]?.row === total.row);
  return own.map(({ parts, open }) => {
    const rows = new Set([...parts, ...open].map((part) => sums.lines[part]?.row));
    return roots.filter(({ line }) => rows.has(line.row));
  });
}

/** A total row that stands first adds up what follows, to the next total. */
function below(after: readonly LineNode[]): readonly LineNode[] {
  const end = after.findIndex(({ line }) => line.role === "total");
  return end < 0 ? after : after.slice(0, end);
}

/** Lines of a list that are split by all of their parts: numbered sub-lines, none of them 其中. */
export function completeSplits(roots: readonly LineNode[]): readonly LineNode[] {
  return roots.flatMap((node) => {
    const { line, children } = node;
    const isSplit =
      (line.role === "item" || line.role === "balance") &&
      children.length >= 2 &&
      children.every((child) => !child.line.ofWhich);
    return [...(isSplit ? [node] : []), ...completeSplits(children)];
  });
}

/** Lines of a list below which one line stands that is no 其中: it may be a part, and is never more than its line. */
export function onlyParts(roots: readonly LineNode[]): readonly LineNode[] {
  return roots.flatMap((node) => {
    const [child, another] = node.children;
    const isOnly = node.line.role === "item" && child !== undefined && !another && !child.line.ofWhich;
    return [...(isOnly ? [node] : []), ...onlyParts(node.children)];
  });
}

/** The grand total with 本年…合计 and the balance lines beside it. */
interface Balance {
  readonly total: Line;
  readonly current: Line;
  readonly balances: readonly Line[];
}

/** Undefined when the panel has no 本年…合计 above a single grand total; balances may be none. */
export function balanceOf(grid: Grid): Balance | undefined {
  const roots = lineTree(grid);
  const totals = roots.filter(({ line }) => line.role === "total");
  const current = roots.findLast(({ line }) => line.role === "current");
  const [total] = totals;
  if (!total || !current || totals.length > 1 || current.line.row > total.line.row) return undefined;
  const between = roots.slice(roots.indexOf(current) + 1, roots.indexOf(total)).map(({ line }) => line);
  return { total: total.line, current: current.line, balances: between };
}
