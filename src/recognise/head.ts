import type { Column } from "../model/table";
import { type Block, cellsOf, isHeadLike, rowsOf } from "./block";
import { type Heading, headingOf } from "./headings";
import { rowKind } from "./row-kinds";

/** The head of a table: its rows, and what each column under it is. */
export interface Head {
  readonly top: number;
  readonly bottom: number;
  readonly columns: readonly HeadColumn[];
}

/** A column with everything its headings say, before it is assigned to a panel. */
export interface HeadColumn extends Column {
  readonly heading: Heading;
  /** The lowest heading is none we know: what the column holds is decided by its cells. */
  readonly isUnknown: boolean;
}

/** Grows a head from its first row: upwards over group headings, downwards until the first body row. */
export function readHead(block: Block, start: number): Head {
  const rows = rowsOf(block);
  const top = rows.includes(start - 1) && isGroupRow(block, start - 1) ? start - 1 : start;
  let bottom = start;
  while (rows.includes(bottom + 1) && continuesHead(block, top, bottom, bottom + 1)) bottom += 1;
  const columns = [];
  for (let column = block.left; column <= block.right; column++) {
    const path = pathOf(block, top, bottom, column);
    if (path.length > 0) columns.push(columnOf(column, path));
  }
  return { top, bottom, columns };
}

/** A row of group headings right above the head: text only, neither title nor unit line nor remark. */
const isGroupRow = (block: Block, row: number): boolean => {
  const texts = cellsOf(block, row).map((cell) => block.grid.plainOf(cell));
  if (rowKind(block, row) !== "other" || texts.some((text) => text.length > 40)) return false;
  const isKnown = texts.some((text) => headingOf(text) !== undefined || /分类|科目|预算|支出|收入/.test(text));
  return isKnown && (texts.length >= 2 || isHeadLike(block, row));
};

/** A further head row names columns; a body row names lines: it has text where the head already holds labels or codes. */
function continuesHead(block: Block, top: number, bottom: number, row: number): boolean {
  if (!isHeadLike(block, row)) return false;
  const namesCodes = cellsOf(block, row).some((cell) => headingOf(block.grid.plainOf(cell))?.holds === "code");
  return cellsOf(block, row).every((cell) => {
    const above = pathOf(block, top, bottom, cell.column).at(-1);
    const aboveHeading = above === undefined ? undefined : headingOf(above);
    const own = headingOf(block.grid.plainOf(cell));
    const isLabelColumn =
      aboveHeading?.holds === "label" || (aboveHeading?.holdsAsLeaf ?? aboveHeading?.holds) === "code";
    if (!isLabelColumn) return true;
    if (own?.holds === "code" || own?.codeOf !== undefined) return true;
    // 科目 over 科目编码 and 科目名称: a label is split only where the row names codes as well
    const splitsLabel = aboveHeading?.holds !== "label" || (namesCodes && above !== block.grid.plainOf(cell));
    return own?.holds === "label" && splitsLabel;
  });
}

/** Headings above a column, top to bottom, merges expanded, unmerged group headings carried to the right. */
function pathOf(block: Block, top: number, bottom: number, column: number): readonly string[] {
  const path: string[] = [];
  for (let row = top; row <= bottom; row++) {
    const text = ownHeading(block, row, column) || carriedHeading(block, row, bottom, column);
    if (text && text !== path.at(-1)) path.push(text);
  }
  return path;
}

function ownHeading(block: Block, row: number, column: number): string {
  const merge = block.grid.mergeAt(row, column);
  if (!merge) return block.grid.plainAt(row, column);
  return block.grid.plainAt(merge.top, merge.left);
}

/** A group heading typed over the first of its columns only: it reaches right as long as headings stand below. */
function carriedHeading(block: Block, row: number, bottom: number, column: number): string {
  const below = (of: number): boolean => {
    for (let each = row + 1; each <= bottom; each++) if (block.grid.at(each, of)) return true;
    return false;
  };
  if (row === bottom || !below(column)) return "";
  for (let left = column - 1; left >= block.left; left--) {
    const text = ownHeading(block, row, left);
    if (text) return below(left) && !block.grid.mergeAt(row, left) ? text : "";
    if (!below(left)) return "";
  }
  return "";
}

function columnOf(column: number, path: readonly string[]): HeadColumn {
  const headings = path.map((text) => headingOf(text));
  const leaf = headings.at(-1);
  const all: Heading = headings.reduce<Heading>((merged, each) => merge(merged, each ?? {}), {});
  const narrows = { ...all.narrows };
  const isUnknown = leaf === undefined;
  const leafText = path.at(-1) ?? "";
  if (isUnknown || (all.ofWhich && !leaf.narrows)) Object.assign(narrows, { line: leafText });
  if (all.isCurrent && leaf?.isTotal && Object.keys(narrows).length === 0) Object.assign(narrows, { item: "current" });
  const holds = contentOf(all, leaf);
  return {
    column,
    path,
    holds,
    narrows,
    heading: all,
    isUnknown,
    ...(all.codePart && leaf?.codePart && { codePart: leaf.codePart }),
    ...(all.codeOf && { codeOf: all.codeOf }),
    ...(all.period && { period: all.period }),
    ...(leaf?.isTotal && { isTotal: true }),
    ...(all.ofWhich && { ofWhich: true }),
  };
}

const merge = (upper: Heading, lower: Heading): Heading => ({
  ...upper,
  ...lower,
  narrows: { ...upper.narrows, ...lower.narrows },
});

function contentOf(all: Heading, leaf: Heading | undefined): Column["holds"] {
  const own = leaf ? (leaf.holdsAsLeaf ?? leaf.holds) : undefined;
  const content = own ?? all.holds ?? "text";
  return all.compares && content === "money" ? "change" : content;
}
