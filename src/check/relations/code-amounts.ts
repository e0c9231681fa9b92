import type { Line } from "../../model/fact";
import { type CodeNode, codeSections } from "../code-tree";
import type { Entry, Grid } from "../grid";
import { type Quantity, sumOf } from "../judge";

/** Reads one amount out of a line; undefined when the cell cannot be read. */
export type LineReader = (line: Line) => readonly Entry[] | undefined;

/** Looks up amounts by code in a table by codes. Undefined when its hierarchy is uncertain or lists several units. */
export interface CodeAmounts {
  readonly codes: readonly string[];
  /** The row of the code, or the sum of the rows below it where only those are listed; undefined when none is. */
  of(code: string): Quantity | undefined;
}

export function codeAmounts(grid: Grid, read: LineReader): CodeAmounts | undefined {
  const sections = codeSections(grid);
  const [section] = sections ?? [];
  if (!section || sections?.length !== 1) return undefined;
  const byCode = new Map<string, CodeNode[]>();
  for (const node of allNodes(section.roots)) byCode.set(node.code, [...(byCode.get(node.code) ?? []), node]);
  return {
    codes: [...byCode.keys()],
    of(code) {
      const listed = byCode.get(code) ?? deeperRoots(section.roots, code);
      const entries = listed.map(({ line }) => read(line));
      if (entries.some((each) => each === undefined)) return undefined;
      return sumOf(entries.flatMap((each) => each ?? []));
    },
  };
}

const allNodes = (nodes: readonly CodeNode[]): readonly CodeNode[] =>
  nodes.flatMap((node) => [node, ...allNodes(node.children)]);

/** The highest listed rows below a code that has no row of its own. */
const deeperRoots = (nodes: readonly CodeNode[], code: string): readonly CodeNode[] =>
  nodes.flatMap((node) =>
    node.code.length > code.length && node.code.startsWith(code) ? [node] : deeperRoots(node.children, code),
  );
