import type { Line } from "../model/fact";
import { groupBy } from "../model/group-by";
import { readOnce } from "../model/remembered";
import type { RowsBy } from "../model/table";
import type { Grid } from "./grid";

/** A listed code with the listed codes directly below it. */
export interface CodeNode {
  readonly line: Line;
  readonly code: string;
  readonly children: readonly CodeNode[];
}

/** Rows of one unit (or project) in a table by codes; a table of one unit is one section. */
export interface CodeSection {
  /** The row of the unit itself, where it has one. */
  readonly head?: Line;
  readonly roots: readonly CodeNode[];
}

const CODED: ReadonlySet<RowsBy> = new Set(["functional", "economic", "governmentEconomic"]);

export const isCoded = ({ panel, lines }: Grid): boolean =>
  CODED.has(panel.rowsBy) && lines.some(({ code }) => code !== undefined);

/** Rows that stand for codes, or for units: both are added up to the total row. */
export const isListed = (grid: Grid): boolean => isCoded(grid) || grid.panel.rowsBy === "unit";

/** 款 of the economic classification by their names alone, as 机关运行经费 lists them: one level, added up as they stand. */
export function isNamedList({ panel, lines }: Grid): boolean {
  const items = lines.filter(({ role }) => role === "item");
  return panel.rowsBy === "line" && items.length > 1 && items.every(isNamedItem);
}

const isNamedItem = ({ ofWhich, narrows: { economic } }: Line): boolean => !ofWhich && economic?.length === 5;

/**
 * The hierarchy of a panel by codes, unit by unit, or by units alone. Undefined when rows with amounts carry neither a code nor a meaning:
 * they may belong anywhere, so no sum is certain.
 */
export const codeSections = readOnce((grid: Grid): readonly CodeSection[] | undefined => {
  if (!isListed(grid)) return undefined;
  const sections: Growing[] = [{ lines: [] }];
  for (const line of grid.lines) {
    if (line.role !== "item" || line.ofWhich || line.sumsClasses) continue;
    const last = sections.at(-1);
    if (line.code !== undefined) {
      // 109 above 109001: codes of units are a tree of their own
      if (last && (grid.panel.rowsBy === "unit" || mayHold(last, line))) last.lines.push(line);
      else sections.push({ lines: [line] });
    } else if (line.narrows.unit !== undefined) {
      if (last && isClosedBy(last, line)) last.head = line;
      else sections.push({ head: line, lines: [] });
    } else if (hasAmount(grid, line)) return undefined;
  }
  return sections
    .filter(({ head, lines }) => (head === undefined ? lines.length > 0 : lines.length > 0 || !isAbove(head, sections)))
    .map(({ head, lines }) => ({ ...(head && { head }), roots: rootsOf(lines) }));
});

interface Growing {
  head?: Line;
  readonly lines: Line[];
}

const unitOf = ({ head, lines }: Growing): string | undefined => (head ?? lines[0])?.narrows.unit;

/** Rows of another unit begin a section of their own, also where none of them is the unit's own. */
const mayHold = (section: Growing, { narrows }: Line): boolean =>
  narrows.unit === undefined || unitOf(section) === undefined || unitOf(section) === narrows.unit;

/** 单位小计 may stand below the rows of its unit as well as above them. */
const isClosedBy = (section: Growing, { narrows }: Line): boolean =>
  section.head === undefined && section.lines.length > 0 && unitOf(section) === narrows.unit;

/** A department above its units (132 above 132001): its money is theirs. */
function isAbove(unit: Line, sections: readonly { readonly head?: Line }[]): boolean {
  const own = unit.narrows.unit ?? "";
  return sections.some(({ head }) => {
    const other = head?.narrows.unit ?? "";
    return other !== own && other.startsWith(own);
  });
}

/** Every node with listed codes below it, top down. */
export function parentsIn(nodes: readonly CodeNode[]): readonly CodeNode[] {
  return nodes.flatMap((node) => [...(node.children.length > 0 ? [node] : []), ...parentsIn(node.children)]);
}

const hasAmount = (grid: Grid, line: Line): boolean =>
  grid.columns.some((column) => grid.entry(line, column)?.amount !== 0);

/**
 * The parent is the listed code with the longest common beginning; of two such rows the nearest above. A project printed
 * with the code of its item is part of that item.
 */
function rootsOf(lines: readonly Line[]): readonly CodeNode[] {
  interface Node extends CodeNode {
    readonly children: Node[];
  }
  const nodes = lines.map((line): Node => ({ line, code: line.code ?? "", children: [] }));
  const byCode = groupBy(
    nodes.filter(({ line }) => !isProject(line)),
    ({ code }) => code,
  );
  const roots: Node[] = [];
  for (const node of nodes) {
    const above = prefixesOf(node.code);
    const parent = (isProject(node.line) ? [node.code, ...above] : above)
      .map((code) => nearest(byCode.get(code) ?? [], node))
      .find((found) => found !== undefined);
    (parent?.children ?? roots).push(node);
  }
  return roots;
}

/** A row of a project that the code of its item is printed beside. */
export const isProject = ({ narrows }: Line): boolean => narrows.project !== undefined;

/** The last candidate above a row, else the first; candidates stand in the order of their rows. */
function nearest<Node extends CodeNode>(candidates: readonly Node[], to: Node): Node | undefined {
  let [low, high] = [0, candidates.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const isAbove = (candidates[middle]?.line.row ?? 0) < to.line.row;
    [low, high] = isAbove ? [middle + 1, high] : [low, middle];
  }
  return candidates[low - 1] ?? candidates[0];
}

/** "2010350" → ["20103", "201"] */
const prefixesOf = (code: string): readonly string[] =>
  code.length > 5 ? [code.slice(0, 5), code.slice(0, 3)] : code.length > 3 ? [code.slice(0, 3)] : [];
