import { listPrefix } from "../lexicon/index";
import { readNumber } from "../model/number";
import type { CellSnapshot } from "../model/snapshot";
import type { Item } from "../model/subject";
import type { Column } from "../model/table";
import { type Block, cellsOf, isHeadLike, rowsOf } from "./block";
import { type Heading, headingOf, understoodHeading } from "./headings";
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
  let top = start;
  while (rows.includes(top - 1) && isGroupRow(block, top - 1)) top -= 1;
  let bottom = start;
  for (const row of rows.filter((each) => each > start)) {
    // a blank row inside the merged cells of a head parts nothing
    while (bottom + 1 < row && reachesDown(block, top, bottom, bottom + 1)) bottom += 1;
    if (row !== bottom + 1 || !continuesHead(block, top, bottom, row)) break;
    bottom = row;
  }
  const columns = [];
  for (let column = block.left; column <= block.right; column++) {
    const path = pathOf(block, top, bottom, column);
    if (path.length > 0) columns.push(columnOf(column, path));
  }
  return { top, bottom, columns };
}

/** A row of group headings right above the head: text only, neither title nor unit line nor remark, no code with its name. */
const isGroupRow = (block: Block, row: number): boolean => {
  const cells = cellsOf(block, row);
  const texts = cells.map((cell) => block.grid.plainOf(cell));
  if (namesCodesOnly(cells)) return true;
  if (rowKind(block, row) !== "other" || texts.some((text) => text.length > 40)) return false;
  if (cells.some((cell) => statesNumber(cell)) || texts.some((text) => listPrefix(text) !== undefined)) return false;
  const isKnown = texts.some((text) => headingOf(text) !== undefined || /分类|科目|预算|支出|收入/.test(text));
  return isKnown && (texts.length >= 2 || isHeadLike(block, row));
};

/** 501 | 502 | 505 above or below the names of columns: codes of an economic classification, each printed once. */
const namesCodesOnly = (cells: readonly CellSnapshot[]): boolean => {
  const codes = new Set(cells.map(({ value }) => String(value).trim()));
  return (
    cells.length > 1 && codes.size === cells.length && [...codes].every((code) => /^[35]\d{2}(?:\d{2})?$/.test(code))
  );
};

/** Heads hold words; an amount, a code or a dash makes a row a body row. */
export const statesNumber = ({ value }: CellSnapshot): boolean =>
  typeof value === "number" || (typeof value === "string" && readNumber(value) !== undefined);

/**
 * A further head row names columns; a body row names lines: it has text where the head already holds labels or codes.
 * Where cells of the head reach down by merging, the rows they cover are head; so is a row that only splits groups.
 */
function continuesHead(block: Block, top: number, bottom: number, row: number): boolean {
  const cells = cellsOf(block, row);
  if (namesCodesOnly(cells)) return cells.every(({ column }) => !isName(block, top, bottom, column));
  if (cells.some((cell) => statesNumber(cell))) return false;
  if (reachesDown(block, top, bottom, row) || splitsGroups(block, top, bottom, row)) return true;
  if (namesColumnsOnly(block, top, bottom, row)) return true;
  if (!isHeadLike(block, row)) return false;
  const names = cells.map((cell) => ({
    text: block.grid.plainOf(cell),
    above: pathOf(block, top, bottom, cell.column).at(-1),
  }));
  const namesCodes = names.some(({ text }) => headingOf(text)?.holds === "code");
  const isSplit = names.some(({ text, above }) => text !== above);
  return names.every(({ text, above }) => {
    // a merge undone by copying its text: the row says nothing new here, and splits other columns
    if (isSplit && text === above) return true;
    const aboveHeading = above === undefined ? undefined : headingOf(above);
    const own = headingOf(text);
    const isLabelColumn =
      aboveHeading?.holds === "label" || (aboveHeading?.holdsAsLeaf ?? aboveHeading?.holds) === "code";
    if (!isLabelColumn) return true;
    if (own?.holds === "code" || own?.codeOf !== undefined) return true;
    // 科目 over 科目编码 and 科目名称: a label is split only where the row names codes as well
    const splitsLabel = aboveHeading?.holds !== "label" || (namesCodes && above !== text);
    return own?.holds === "label" && splitsLabel;
  });
}

/**
 * 合计 | 基本工资 | 津贴补贴 below a group that is typed over the first of its columns only: words beside the labels and
 * codes, none of them below one, or where the head has gaps, with numbers and nothing else right below. A line of the body has a label or
 * a code.
 */
function namesColumnsOnly(block: Block, top: number, bottom: number, row: number): boolean {
  const cells = cellsOf(block, row);
  const isNameIn = (column: number): boolean => isName(block, top, bottom, column);
  const first = cells[0]?.column ?? block.left;
  const hasNames = Array.from({ length: first - block.left }, (_, i) => block.left + i).some(isNameIn);
  const fillsGap = cells.some(({ column }) => ownHeading(block, bottom, column) === "");
  if (cells.length < 2 || !(hasNames || fillsGap) || cells.some(({ column }) => isNameIn(column))) return false;
  const next = cellsOf(block, row + 1);
  const below = next.filter(({ column }) => cells.some((cell) => cell.column === column));
  // 小计 | 购置费 | 运行费 may all be blank in a table of one row
  const numbers = below.length > 0 ? below : next;
  return numbers.length > 0 && numbers.every((cell) => statesNumber(cell));
}

/** The column holds codes or names, as far as the head is known. */
function isName(block: Block, top: number, bottom: number, column: number): boolean {
  const heading = headingOf(pathOf(block, top, bottom, column).at(-1) ?? "");
  return /^(?:label|code)$/.test(heading?.holdsAsLeaf ?? heading?.holds ?? "");
}

/** A cell of the head is merged downwards over this row. */
function reachesDown(block: Block, top: number, bottom: number, row: number): boolean {
  for (let column = block.left; column <= block.right; column++) {
    const merge = block.grid.mergeAt(row, column);
    if (merge && merge.top >= top && merge.top <= bottom && merge.bottom >= row && merge.bottom - merge.top < HEAD_ROWS)
      return true;
  }
  return false;
}

/** Every cell stands below a heading that is merged over several columns, or beside such a cell: 小计 | 购置费 | 运行费. */
function splitsGroups(block: Block, top: number, bottom: number, row: number): boolean {
  const cells = cellsOf(block, row);
  const groups = cells.map(({ column }) => {
    for (let above = bottom; above >= top; above--) {
      const merge = block.grid.mergeAt(above, column);
      if (merge && merge.right > merge.left && merge.bottom <= bottom) return merge;
      if (block.grid.at(above, column) && above === bottom) return undefined;
    }
    return undefined;
  });
  if (groups.some((group) => group === undefined)) return false;
  // a lone word below a group may be the first line of the body
  return cells.length >= 2 && new Set(groups.map((group) => group?.left)).size < cells.length;
}

/** More rows than any head of a budget table has. */
const HEAD_ROWS = 6;

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

/** Each heading of a path, read below what stands above it. */
function headingsOf(path: readonly string[]): readonly (Heading | undefined)[] {
  let item: Item | undefined;
  return path.map((text) => {
    const heading = headingOf(text, item);
    item = heading?.narrows?.item ?? item;
    return heading;
  });
}

function columnOf(column: number, path: readonly string[]): HeadColumn {
  const headings = headingsOf(path);
  const leaf = headings.at(-1);
  const all: Heading = headings.reduce<Heading>((merged, each) => merge(merged, each ?? {}), {});
  const leafText = path.at(-1) ?? "";
  const isUnknown = leaf === undefined;
  const partly = isUnknown ? understoodHeading(leafText) : undefined;
  // what is understood of an unknown heading is said beside its name: 专户管理教育收费 is money of the special account
  const narrows = { ...all.narrows, ...partly?.narrows };
  if (isUnknown || (all.ofWhich && !leaf.narrows)) Object.assign(narrows, { line: leafText });
  const isCurrent = all.isCurrent === true && (leaf?.isTotal ?? leaf?.isCurrent) === true;
  if (isCurrent && Object.keys(narrows).length === 0) Object.assign(narrows, { item: "current" });
  const holds = contentOf(all, leaf ?? comparisonIn(partly));
  const period = partly?.period ?? all.period;
  return {
    column,
    path,
    holds,
    narrows,
    heading: all,
    isUnknown,
    ...(all.codePart && leaf?.codePart && { codePart: leaf.codePart }),
    ...(all.codeOf && { codeOf: all.codeOf }),
    ...(period && { period }),
    ...(leaf?.isTotal && { isTotal: true }),
    ...(all.ofWhich && { ofWhich: true }),
  };
}

/** 某某资金增减额 is a change, whatever changes; whether another column holds money its cells decide. */
const comparisonIn = (partly: Heading | undefined): Heading | undefined =>
  partly?.holds === "growth" || partly?.holdsAsLeaf === "change" ? partly : undefined;

function merge(upper: Heading, lower: Heading): Heading {
  const { line, ...above } = upper.narrows ?? {};
  // 事业收入 below 单位资金 is known by itself; 基本支出 there is still that money
  const keepsLine = line !== undefined && lower.narrows?.fund === undefined;
  return {
    ...upper,
    ...lower,
    narrows: { ...above, ...(keepsLine && { line }), ...lower.narrows },
  };
}

function contentOf(all: Heading, leaf: Heading | undefined): Column["holds"] {
  const own = leaf ? (leaf.holdsAsLeaf ?? leaf.holds) : undefined;
  const content = own ?? all.holds ?? "text";
  return all.compares && content === "money" ? "change" : content;
}
