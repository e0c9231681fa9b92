import { listPrefix } from "../lexicon/index";
import type { CellSnapshot } from "../model/snapshot";
import { type Block, cellsOf, rowsOf, startsHead } from "./block";
import { type Head, readHead, statesNumber } from "./head";
import { isFurtherPage, looksLikeOneOf, repeatsTitle, type PageStretch } from "./pages";
import { type RowKind, rowKind } from "./row-kinds";
import { isTitle } from "./title";

/** A stretch of a block that has the shape of a table: lines above a head, the head, rows below. */
export interface Candidate {
  readonly block: Block;
  readonly head: Head;
  readonly top: number;
  readonly bottom: number;
  /** Lines above the head, top to bottom. */
  readonly preamble: readonly PreambleRow[];
  readonly body: readonly number[];
  readonly notes: readonly number[];
  /** Rows inside the body that repeat the head, number the columns, count things or belong to the printed page. */
  readonly repeated: readonly number[];
}

interface PreambleRow {
  readonly row: number;
  readonly kind: RowKind;
}

/** A title, a unit line and their like stand at most this far above their head. */
const LARGEST_GAP_ABOVE = 2;

/** Every candidate of a block, top to bottom. `taken` rows (forms) are left alone. */
export function candidatesOf(block: Block, taken: ReadonlySet<number>): readonly Candidate[] {
  const rows = rowsOf(block).filter((row) => !taken.has(row));
  const { heads, pages } = headsOf(block, rows);
  return heads.map((head, i): Candidate => {
    const previous = heads[i - 1];
    const preamble = preambleOf(block, rows, head, previous);
    const next = heads[i + 1];
    const limit = next ? topOf(preambleOf(block, rows, next, head), next) : Infinity;
    const below = bodyOf(block, rows, head, limit, pages);
    return { block, head, preamble, top: topOf(preamble, head), ...below };
  });
}

const topOf = (preamble: readonly PreambleRow[], head: Head): number => preamble[0]?.row ?? head.top;

/**
 * A head opens a table. Below an open head another one begins only after a title, or where the row has text in a column
 * that holds amounts so far: body rows without amounts (专户 | 小计) are no heads. A head that repeats the one before,
 * without another table's title between, continues the same table (a page break).
 */
function headsOf(
  block: Block,
  rows: readonly number[],
): { readonly heads: readonly Head[]; readonly pages: ReadonlySet<number> } {
  const heads: Head[] = [];
  const pages = new Set<number>();
  let after = 0;
  for (const row of rows) {
    const previous = heads.at(-1);
    if (row <= after || !(startsHead(block, row) || standsAsHead(block, rows, row, after))) continue;
    const titles = previous
      ? rows.filter((each) => each > previous.bottom && each < row && rowKind(block, each) === "title")
      : [];
    if (previous && titles.length === 0 && !hasTextOverAmounts(block, previous, row)) continue;
    const head = readHead(block, row);
    const page = previous && pageHead(block, head, previous, row);
    after = page?.bottom ?? head.bottom;
    if (page && titles.length === 0) continue;
    if (
      page &&
      isFurtherPage(block, stretchOf(block, rows, previous, heads.at(-2), row), stretchOf(block, rows, page, previous))
    ) {
      const above = preambleOf(block, rows, page, previous).map((each) => each.row);
      for (const each of [...above, ...rows.filter((each) => each >= page.top && each <= page.bottom)]) pages.add(each);
      continue;
    }
    after = head.bottom;
    heads.push(head);
  }
  return { heads, pages };
}

/** A head with the lines above it and the rows of its body: down to a further head, where one is known, else to the next title. */
function stretchOf(
  block: Block,
  rows: readonly number[],
  head: Head,
  previous: Head | undefined,
  next?: number,
): PageStretch {
  const below = rows.filter((row) => row > head.bottom && row < (next ?? Infinity));
  const end = next === undefined ? below.findIndex((row) => /^(title|form-number)$/.test(rowKind(block, row))) : -1;
  const body = end < 0 ? below : below.slice(0, end);
  const repeatsHead = looksLikeOneOf(block, rowsOfHead(head));
  return {
    above: preambleOf(block, rows, head, previous).map(({ row }) => row),
    below: body.filter((row) => rowKind(block, row) === "other" && !repeatsHead(row)),
  };
}

/**
 * No word of the row need be known: under a title or a unit line, words over two columns and more with numbers below
 * them are a head by their place.
 */
function standsAsHead(block: Block, rows: readonly number[], row: number, after: number): boolean {
  const cells = cellsOf(block, row);
  // most rows of a body state numbers: what lies above them need not be looked for
  if (cells.length < 3 || rowKind(block, row) !== "other") return false;
  if (cells.some((cell) => statesNumber(cell) || !isHeading(block.grid.plainOf(cell)))) return false;
  const above = rows.filter((each) => each < row && each > after && row - each <= LARGEST_GAP_ABOVE + 1);
  const kinds = above.map((each) => rowKind(block, each));
  const isUnderTitle = kinds.includes("title") && ["title", "unit", "subtitle"].includes(kinds.at(-1) ?? "");
  if (!isUnderTitle) return false;
  const below = rows.filter((each) => each > row).slice(0, HEAD_DISTANCE);
  const columns = new Set(cells.map(({ column }) => column));
  return below.some((each) => cellsOf(block, each).some((cell) => columns.has(cell.column) && statesNumber(cell)));
}

const isHeading = (text: string): boolean =>
  text.length <= 30 && listPrefix(text) === undefined && !/[。；]/.test(text);

/** So far below its head a table has its first number. */
const HEAD_DISTANCE = 3;

/**
 * Words where the open head has amounts: they belong to something else than its body. A column headed like an amount
 * may hold labels all the same (本年支出合计 above 合计, 2014099 …): what the body prints there counts.
 */
function hasTextOverAmounts(block: Block, head: Head, row: number, body: readonly number[] = []): boolean {
  const amounts = new Set(head.columns.filter(({ holds }) => holds === "money").map(({ column }) => column));
  const isWord = (cell: CellSnapshot): boolean => amounts.has(cell.column) && !statesNumber(cell);
  const words = cellsOf(block, row).filter(isWord);
  if (words.length === 0) return false;
  const labelled = new Set(body.flatMap((each) => cellsOf(block, each).filter(isWord)).map(({ column }) => column));
  return words.some(({ column }) => !labelled.has(column));
}

/**
 * A page may repeat the whole head or only its lower rows: nothing stands in it that the open head does not print. Rows
 * without amounts above and below it (其他资金 | 基本建设类项目支出) are its body, however much they look like a head.
 */
function pageHead(block: Block, head: Head, open: Head, start: number): Head | undefined {
  const isKnown = looksLikeOneOf(block, rowsOfHead(open));
  if (!isKnown(start)) return undefined;
  let [top, bottom] = [start, start];
  while (top > head.top && isKnown(top - 1)) top -= 1;
  while (bottom < head.bottom && isKnown(bottom + 1)) bottom += 1;
  return { ...head, top, bottom };
}

/** Title, form number, unit line, reporting unit and a note above the title, in any order. */
function preambleOf(
  block: Block,
  rows: readonly number[],
  head: Head,
  previous: Head | undefined,
): readonly PreambleRow[] {
  const found: PreambleRow[] = [];
  let below = head.top;
  for (const row of rows.filter((each) => each < head.top && each > (previous?.bottom ?? 0)).reverse()) {
    if (below - row > LARGEST_GAP_ABOVE + 1) break;
    const kind = rowKind(block, row);
    const isLooseLine = kind === "other" && cellsOf(block, row).length === 1 && !previous && found.length < 4;
    if ((kind === "other" && !isLooseLine) || kind === "column-numbers") break;
    found.unshift({ row, kind });
    below = row;
  }
  const first = found.findIndex(({ kind }) => kind === "form-number" || kind === "title");
  const start = first >= 0 && (previous || found[first]?.kind === "form-number") ? first : 0;
  return withoutOtherTables(found.slice(start), previous);
}

/** Notes without a title after them belong to the table above. */
function withoutOtherTables(rows: readonly PreambleRow[], previous: Head | undefined): readonly PreambleRow[] {
  if (!previous || rows.some(({ kind }) => kind === "title" || kind === "form-number")) return rows;
  const lastNote = rows.findLastIndex(({ kind }) => kind === "note");
  return rows.slice(lastNote + 1);
}

/**
 * The body reaches to the next title, form number or head, never only to some number of blank rows: totals and notes
 * often stand below spare rows. After a gap a row with text over the amounts begins something else.
 */
function bodyOf(
  block: Block,
  rows: readonly number[],
  head: Head,
  limit: number,
  pages: ReadonlySet<number>,
): Pick<Candidate, "body" | "notes" | "repeated" | "bottom"> {
  const body: number[] = [];
  const notes: number[] = [];
  const repeated: number[] = [];
  const repeatsHead = looksLikeOneOf(block, rowsOfHead(head));
  let last = head.bottom;
  for (const row of rows) {
    if (row <= head.bottom || row >= limit) continue;
    const kind = rowKind(block, row);
    if (
      pages.has(row) ||
      repeatsHead(row) ||
      isPageLine(block, row) ||
      countsThings(block, row) ||
      (kind === "title" && repeatsTitle(block, row))
    ) {
      repeated.push(row);
      last = row;
      continue;
    }
    if (kind === "form-number" || (kind === "title" && endsWithTable(block, row))) break;
    if (row - last > LARGEST_GAP_ABOVE + 1 && kind !== "note" && hasTextOverAmounts(block, head, row, body)) break;
    last = row;
    if (kind === "note" || (notes.at(-1) === row - 1 && isOneText(block, row))) notes.push(row);
    else if (kind === "column-numbers") repeated.push(row);
    else body.push(row);
  }
  return { body, notes, repeated, bottom: last };
}

/** A remark printed over several rows goes on in rows of a single text. */
const isOneText = (block: Block, row: number): boolean => {
  const [cell, ...others] = cellsOf(block, row);
  return cell !== undefined && others.length === 0 && !statesNumber(cell);
};

const rowsOfHead = ({ top, bottom }: Head): readonly number[] =>
  Array.from({ length: bottom - top + 1 }, (_, i) => top + i);

const PAGE_LINE = /^[-—]?第?\d+页([,/]?共\d+页)?[-—]?$|^\(?[接续]上页\)?$|^续表\d*$/;

/** 第2页 共5页, (接上页): printed by the page, not by the table. */
const isPageLine = (block: Block, row: number): boolean => {
  const cells = cellsOf(block, row);
  return cells.length > 0 && cells.every((cell) => PAGE_LINE.test(block.grid.plainOf(cell)));
};

/** 公务用车保有量（辆） among the amounts of 三公: a number of things, which no amount is compared with. */
const countsThings = (block: Block, row: number): boolean =>
  cellsOf(block, row).some((cell) => /[数量次]\((?:个|辆|台|套|人|人次|批次|次)\)$/.test(block.grid.plainOf(cell)));

/** "…表" alone in a row is the title of the next table; "…情况" may be the label of a line. */
const endsWithTable = (block: Block, row: number): boolean =>
  cellsOf(block, row).some((cell) => /表(\([^)]*\))?$/.test(block.grid.plainOf(cell)) && isTitle(String(cell.value)));
