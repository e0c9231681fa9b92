import { isCoded } from "../book/code-tree";
import { currentColumns } from "../book/columns";
import { type Entry, type Grid, gridsOf } from "../book/grid";
import { type LineNode, lineTree } from "../book/line-tree";
import type { BudgetBook } from "../model/book";
import { keyOf } from "../model/subject";
import { sumGap } from "./judge";

/** A part that one list has below a line, and the same line of another list, which is split without it. */
export interface LeftOut {
  readonly part: Entry;
  readonly whole: Entry;
}

/** A line of a list with the lines that split it, in its column of amounts. */
interface Split {
  readonly grid: Grid;
  readonly whole: Entry;
  readonly parts: readonly Entry[];
}

/**
 * 基本支出 and 项目支出 split by classes in two lists: where the parts of one add up, the other has them all. A line left out
 * there, or under another name, is part of nothing.
 */
export function leftOutOfLists(book: BudgetBook): readonly LeftOut[] {
  const splits = gridsOf(book)
    .filter((grid) => !isCoded(grid) && grid.panel.rowsBy === "line")
    .flatMap(splitsIn);
  return splits.flatMap((complete) =>
    addsUp(complete)
      ? splits.filter((other) => isSameLine(complete, other)).flatMap((other) => missingIn(other, complete))
      : [],
  );
}

function splitsIn(grid: Grid): readonly Split[] {
  const [column, ...others] = currentColumns(grid);
  if (!column || others.length > 0) return [];
  const walk = (nodes: readonly LineNode[]): readonly Split[] =>
    nodes.flatMap(({ line, children }) => {
      const whole = grid.entry(line, column);
      const parts = children.flatMap((child) => grid.entry(child.line, column) ?? []);
      const isSplit = whole && parts.length > 0 && children.every((child) => isClass(child) && !child.line.ofWhich);
      return [...(isSplit ? [{ grid, whole, parts }] : []), ...walk(children)];
    });
  return walk(lineTree(grid));
}

const isClass = ({ line: { narrows } }: LineNode): boolean =>
  narrows.line === undefined && (narrows.economic ?? narrows.functional) !== undefined;

const addsUp = ({ whole, parts }: Split): boolean => sumGap("", whole, parts) === undefined;

const subjectIn = ({ fact }: Entry): string | undefined => fact && keyOf(fact.subject);

const isSameLine = (one: Split, other: Split): boolean =>
  one.grid.table !== other.grid.table &&
  subjectIn(one.whole) !== undefined &&
  subjectIn(one.whole) === subjectIn(other.whole) &&
  one.whole.amount === other.whole.amount;

function missingIn({ grid, whole }: Split, { parts }: Split): readonly LeftOut[] {
  const listed = new Set(
    grid.lines
      .flatMap((line) => grid.columns.map((column) => grid.entry(line, column)))
      .map((entry) => entry && subjectIn(entry)),
  );
  return parts.filter((part) => part.amount !== 0 && !listed.has(subjectIn(part))).map((part) => ({ part, whole }));
}
