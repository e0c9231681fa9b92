import { listPrefix } from "../lexicon/index";
import { append } from "../model/append";
import { type Area, areasMeet } from "../model/cell";
import { readNumber } from "../model/number";
import { readOnce } from "../model/remembered";
import type { CellSnapshot } from "../model/snapshot";
import type { SheetGrid } from "./grid";
import { headingOf } from "./headings";
import { isTitle } from "./title";

/** A rectangle of a sheet that is read from top to bottom as a sequence of tables. Both ends included, 1-based. */
export interface Block {
  readonly grid: SheetGrid;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** The cells of a row within the block, left to right. */
export function cellsOf({ grid, left, right }: Block, row: number): readonly CellSnapshot[] {
  const cells = grid.cellsIn(row);
  const [first, last] = [cells[0]?.column ?? left, cells.at(-1)?.column ?? right];
  // most rows lie within their block from end to end
  return first >= left && last <= right ? cells : cells.filter(({ column }) => column >= left && column <= right);
}

/** Rows with content within the block, top to bottom. */
export const rowsOf = readOnce((block: Block): readonly number[] =>
  block.grid.rows.filter((row) => row >= block.top && row <= block.bottom && cellsOf(block, row).length > 0),
);

/** The part of a block between two of its rows, as wide as its cells and their merges. */
export function areaOf(block: Block, top: number, bottom: number): Area {
  let [left, right] = [Infinity, -Infinity];
  for (const row of rowsOf(block)) {
    if (row < top || row > bottom) continue;
    for (const { column } of cellsOf(block, row)) {
      left = Math.min(left, column);
      right = Math.max(right, rightEnd(block, row, column));
    }
  }
  return { top, bottom, left, right };
}

/** The last column within the block that a cell or its merge covers. */
const rightEnd = ({ grid, right }: Block, row: number, column: number): number =>
  Math.min(grid.mergeAt(row, column)?.right ?? column, right);

/** Cuts a sheet into blocks: side-by-side tables apart where a blank column separates heads, bands apart at blank rows. */
export function blocksOf(grid: SheetGrid): readonly Block[] {
  const columns = grid.sheet.cells.map(({ column }) => column);
  if (grid.rows.length === 0 || columns.length === 0) return [];
  const whole: Block = {
    grid,
    top: grid.rows[0] ?? 1,
    bottom: grid.rows.at(-1) ?? 1,
    left: columns.reduce((least, column) => Math.min(least, column)),
    right: columns.reduce((most, column) => Math.max(most, column)),
  };
  const sides = splitAtBlankColumns(whole);
  if (sides.length > 1) return sides.flatMap((side) => blocksWithin(side));
  return blocksWithin(whole);
}

/** Bands between blank rows are split sideways only where that separates two heads; neighbours that do not split stay one block. */
function blocksWithin(block: Block): readonly Block[] {
  const blocks: Block[] = [];
  let open: Block | undefined;
  for (const band of bandsOf(block)) {
    const sides = splitAtBlankColumns(band);
    if (sides.length > 1) {
      if (open) blocks.push(open);
      open = undefined;
      append(blocks, sides);
    } else open = open ? { ...open, bottom: band.bottom } : band;
  }
  if (open) blocks.push(open);
  return blocks;
}

function bandsOf(block: Block): readonly Block[] {
  const rows = rowsOf(block);
  const tops = rows.filter((row, i) => row - 1 !== rows[i - 1]);
  const bottoms = rows.filter((row, i) => row + 1 !== rows[i + 1]);
  return tops.map((top, i) => ({ ...block, top, bottom: bottoms[i] ?? top }));
}

function splitAtBlankColumns(block: Block): readonly Block[] {
  const occupied = new Set<number>();
  for (const row of rowsOf(block)) {
    for (const { column } of cellsOf(block, row)) {
      const right = rightEnd(block, row, column);
      for (let each = column; each <= right; each++) occupied.add(each);
    }
  }
  const parts: Block[] = [];
  for (const column of [...occupied].sort((a, b) => a - b)) {
    const last = parts.at(-1);
    if (last && column === last.right + 1) parts[parts.length - 1] = { ...last, right: column };
    else parts.push({ ...block, left: column, right: column });
  }
  return joinedToTables(parts);
}

/** A part without a title of its own belongs to its neighbour: blank columns also stand inside of tables. */
function joinedToTables(parts: readonly Block[]): readonly Block[] {
  const joined: Block[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last && !(standsAlone(part) && standsAlone(last))) joined[joined.length - 1] = { ...last, right: part.right };
    else joined.push(part);
  }
  return joined;
}

const standsAlone = (block: Block): boolean => {
  const rows = rowsOf(block);
  const hasTitle = rows.some((row) =>
    cellsOf(block, row).some(({ value }) => typeof value === "string" && isTitle(value)),
  );
  return hasTitle && (beginsForm(block) || rows.some((row) => startsHead(block, row)));
};

/** The left edge of a form stands in the block: a form over several parts belongs to the first. */
const beginsForm = (block: Block): boolean =>
  block.grid.forms.some((form) => areasMeet({ ...form, right: form.left }, block));

const SIDE_TOTAL = /^(本年|当年)?(收入|支出)(合计|总计|小计)$/;

/** Every cell of the row is text that could head a column. */
export function isHeadLike(block: Block, row: number): boolean {
  const cells = cellsOf(block, row);
  if (cells.length === 0 || cells.some(({ value }) => typeof value !== "string" || readNumber(value))) return false;
  const texts = cells.map((cell) => block.grid.plainOf(cell));
  if (texts.some((text) => listPrefix(text) !== undefined || text.length > 60)) return false;
  const known = texts.filter((text) => headingOf(text) !== undefined);
  return known.length >= texts.length * 0.5;
}

/** The first row of a table's head: known headings of which one tells the structure, or several kinds of money. */
export function startsHead(block: Block, row: number): boolean {
  if (!isHeadLike(block, row)) return false;
  const texts = new Set(cellsOf(block, row).map((cell) => block.grid.plainOf(cell)));
  const known = [...texts].filter((text) => headingOf(text) !== undefined);
  if (known.length < 2) return false;
  return known.length >= 3 ? known.some((text) => !SIDE_TOTAL.test(text)) : known.some(isStructural);
}

function isStructural(text: string): boolean {
  const heading = headingOf(text);
  if (!heading || SIDE_TOTAL.test(text)) return false;
  const { holds, holdsAsLeaf, flow, period, isTotal, compares } = heading;
  return (
    [holds, holdsAsLeaf].some((each) => each === "code" || each === "label") ||
    Boolean(flow ?? period ?? isTotal ?? compares)
  );
}
