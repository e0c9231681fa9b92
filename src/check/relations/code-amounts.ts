import { append } from "../../model/append";
import type { Line } from "../../model/fact";
import { groupBy } from "../../model/group-by";
import { readOnce } from "../../model/remembered";
import { type CodeNode, type CodeSection, codeSections, isProject } from "../../book/code-tree";
import type { Entry, Grid } from "../../book/grid";
import { type Quantity, sumOf } from "../judge";

/** Reads one amount out of a line; undefined when the cell cannot be read. */
export type LineReader = (line: Line) => readonly Entry[] | undefined;

/** Looks up amounts by code in a table by codes. Undefined when its hierarchy is uncertain or lists several units. */
interface CodeAmounts {
  /** Every code listed, with the 类 and 款 it belongs to. */
  readonly codes: ReadonlySet<string>;
  /** The row of the code, or the sum of the rows below it where only those are listed; undefined when none is. */
  of(code: string): Quantity | undefined;
}

export function codeAmounts(grid: Grid, read: LineReader): CodeAmounts | undefined {
  const sections = codeSections(grid);
  const [section] = sections ?? [];
  if (!section || sections?.length !== 1) return undefined;
  const byCode = listedRows(section);
  return {
    codes: codesOn(section),
    of(code) {
      const entries: Entry[] = [];
      for (const { line } of byCode.get(code) ?? rowsBelow(section).get(code) ?? []) {
        const own = read(line);
        if (!own) return undefined;
        append(entries, own);
      }
      return sumOf(entries);
    },
  };
}

// the rows are the same whichever column is read
const listedRows = readOnce(({ roots }: CodeSection) =>
  groupBy(
    allNodes(roots).filter(({ line }) => !isProject(line)),
    ({ code }) => code,
  ),
);

const codesOn = readOnce(
  (section: CodeSection): ReadonlySet<string> => new Set([...listedRows(section).keys()].flatMap(levelsOf)),
);

const allNodes = (nodes: readonly CodeNode[]): readonly CodeNode[] =>
  nodes.flatMap((node) => [node, ...allNodes(node.children)]);

/** The highest listed rows below each 类, 款 or 项 that has no row of its own. */
const rowsBelow = readOnce(({ roots }: CodeSection): ReadonlyMap<string, readonly CodeNode[]> => {
  const found = new Map<string, CodeNode[]>();
  const visit = (nodes: readonly CodeNode[], covered: readonly string[]): void => {
    for (const node of nodes) {
      const above = levelsOf(node.code).filter((code) => code !== node.code && !covered.includes(code));
      for (const code of above) {
        const below = found.get(code);
        if (below) below.push(node);
        else found.set(code, [node]);
      }
      if (node.children.length > 0) visit(node.children, [...covered, ...above]);
    }
  };
  visit(roots, []);
  return found;
});

/** "2010350" → "201", "20103", "2010350": 类, 款 and 项 of a code, as far as it goes. */
const levelsOf = (code: string): readonly string[] =>
  LEVELS.filter((length) => length <= code.length).map((length) => code.slice(0, length));

const LEVELS = [3, 5, 7] as const;

/** "20103" → "", "2", "20", "201", "2010". */
export const codesAbove = (code: string): readonly string[] =>
  Array.from({ length: code.length }, (_, length) => code.slice(0, length));
