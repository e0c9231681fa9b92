import type { Flow } from "../model/subject";
import type { TableId } from "../model/table-id";
import type { BudgetBook } from "../model/book";
import { isCoded } from "../book/code-tree";
import { summedColumns } from "../book/columns";
import { type Entry, type Grid, gridsIn } from "../book/grid";
import { type Gap, sumGap } from "./judge";
import { completeSplits, type LineNode, lineTree, listTotals, onlyParts } from "../book/line-tree";
import type { Draft } from "./rule";
import { rowText } from "./wording";

/** A line of a list and the lines that make it up, in one column. */
export interface ListSum {
  readonly grid: Grid;
  /** 本年…合计 (or the total of a list without it), a line with numbered sub-lines, or one with a single sub-line. */
  readonly kind: "total" | "part" | "only";
  readonly total: Entry;
  readonly parts: readonly Entry[];
}

/** Kinds of tables that are lists of sources, purposes or classes in some places and tables by codes in others. */
export const LISTS: readonly TableId[] = [
  "income-expenditure",
  "income",
  "expenditure",
  "fiscal",
  "government-fund",
  "state-capital",
];

/** Every total of the lists of one side that can be judged, each list by itself. */
export function listSums(book: BudgetBook, flow: Flow): readonly ListSum[] {
  return gridsIn(book, ...LISTS)
    .filter((grid) => grid.panel.flow === flow && !isCoded(grid))
    .flatMap((grid) => [
      ...listTotals(grid).flatMap(({ total, parts }) => sumsOf(grid, "total", total, parts)),
      ...completeSplits(lineTree(grid)).flatMap(({ line, children }) => sumsOf(grid, "part", line, children)),
      ...onlyParts(lineTree(grid)).flatMap(({ line, children }) => sumsOf(grid, "only", line, children)),
    ]);
}

function sumsOf(
  grid: Grid,
  kind: ListSum["kind"],
  line: LineNode["line"],
  nodes: readonly LineNode[],
): readonly ListSum[] {
  // 本年…合计 leaves balances out even where they are listed above it
  const counted = nodes.filter((node) => line.role !== "current" || node.line.role !== "balance");
  const lines = counted.map((node) => node.line);
  return summedColumns(grid).flatMap((column): ListSum[] => {
    const total = grid.entry(line, column);
    const parts = lines.flatMap((each) => grid.entry(each, column) ?? []);
    const isGiven = linesIn(counted).some((each) => grid.entry(each, column)?.isBlank === false);
    if (!total || total.isBlank || parts.length !== lines.length || !isGiven) return [];
    return [{ grid, kind, total, parts }];
  });
}

const linesIn = (nodes: readonly LineNode[]): readonly LineNode["line"][] =>
  nodes.flatMap(({ line, children }) => [line, ...linesIn(children)]);

interface ListGap extends ListSum {
  readonly gap: Gap;
  readonly severity: Pick<Draft, "severity">;
}

/**
 * Sub-lines that fall short may be an incomplete list, a single one most likely is; sub-lines that exceed their line are
 * certainly wrong.
 */
export function listGaps(sums: readonly ListSum[]): readonly ListGap[] {
  return sums.flatMap((sum) => {
    const gap = sumGap(`“${rowText(sum.total.line)}”`, sum.total, sum.parts);
    if (!gap || (sum.kind === "only" && gap.difference > 0)) return [];
    const mayBeIncomplete = sum.kind === "part" && gap.difference > 0;
    return [{ ...sum, gap, severity: mayBeIncomplete ? { severity: "warning" as const } : {} }];
  });
}
