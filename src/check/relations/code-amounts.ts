import type { Line } from "../../model/fact";
import { groupBy } from "../../model/group-by";
import { type CodeNode, codeSections } from "../../book/code-tree";
import type { Entry, Grid } from "../../book/grid";
import { type Quantity, sumOf } from "../judge";

/** Reads one amount out of a line; undefined when the cell cannot be read. */
export type LineReader = (line: Line) => readonly Entry[] | undefined;

/** Looks up amounts by code in a table by codes. Undefined when its hierarchy is uncertain or lists several units. */
interface CodeAmounts {
  readonly codes: readonly string[];
  /** The row of the code, or the sum of the rows below it where only those are listed; undefined when none is. */
  of(code: string): Quantity | undefined;
}

export function codeAmounts(grid: Grid, read: LineReader): CodeAmounts | undefined {
  const sections = codeSections(grid);
  const [section] = sections ?? [];
  if (!section || sections?.length !== 1) return undefined;
  const byCode = groupBy(allNodes(section.roots), ({ code }) => code);
  let deeper: ReadonlyMap<string, readonly CodeNode[]> | undefined;
  return {
    codes: [...byCode.keys()],
    of(code) {
      deeper ??= deeperRoots(section.roots);
      const listed = byCode.get(code) ?? deeper.get(code) ?? [];
      const entries = listed.map(({ line }) => read(line));
      if (entries.some((each) => each === undefined)) return undefined;
      return sumOf(entries.flatMap((each) => each ?? []));
    },
  };
}

const allNodes = (nodes: readonly CodeNode[]): readonly CodeNode[] =>
  nodes.flatMap((node) => [node, ...allNodes(node.children)]);

/** The highest listed rows below each code that has no row of its own. */
function deeperRoots(roots: readonly CodeNode[]): ReadonlyMap<string, readonly CodeNode[]> {
  const found = new Map<string, CodeNode[]>();
  const visit = (nodes: readonly CodeNode[], covered: ReadonlySet<string>): void => {
    for (const node of nodes) {
      const above = codesAbove(node.code).filter((code) => !covered.has(code));
      for (const code of above) {
        const below = found.get(code);
        if (below) below.push(node);
        else found.set(code, [node]);
      }
      if (node.children.length > 0) visit(node.children, new Set([...covered, ...above]));
    }
  };
  visit(roots, new Set());
  return found;
}

/** "20103" → "", "2", "20", "201", "2010". */
export const codesAbove = (code: string): readonly string[] =>
  Array.from({ length: code.length }, (_, length) => code.slice(0, length));
