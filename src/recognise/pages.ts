import { type Block, cellsOf } from "./block";
import { statesNumber } from "./head";
import { rowKind } from "./row-kinds";
import { bareTitle } from "./title";

/** What a row prints, column by column: equal for two rows that look alike. */
const rowText = (block: Block, row: number): string =>
  cellsOf(block, row)
    .map((cell) => `${cell.column}:${block.grid.plainOf(cell)}`)
    .join("|");

/** Whether a row looks like one of some others. */
export function looksLikeOneOf(block: Block, rows: readonly number[]): (row: number) => boolean {
  const texts = new Set(rows.map((row) => rowText(block, row)).filter((text) => text !== ""));
  const beginnings = new Set(rows.map((row) => beginningOf(block, row)));
  // nearly all rows begin otherwise
  return (row) => beginnings.has(beginningOf(block, row)) && texts.has(rowText(block, row));
}

function beginningOf(block: Block, row: number): string {
  const [first] = cellsOf(block, row);
  return first ? block.grid.plainOf(first) : "";
}

/** The words of a title without “（续）” and “（2）”, which pages of one table add to it. */
const titleIn = (block: Block, row: number): string =>
  cellsOf(block, row)
    .map((cell) => bareTitle(String(cell.value)).replace(/\((续表?|接上[页表]|\d+)\)$/, ""))
    .join("");

/** “…（续）”: the title of a table that goes on. */
export const repeatsTitle = (block: Block, row: number): boolean =>
  cellsOf(block, row).some((cell) => /\(?续表?\)?$/.test(block.grid.plainOf(cell)));

/** A stretch of a block under one head: the lines above the head, and the rows of its body. */
export interface PageStretch {
  readonly above: readonly number[];
  readonly below: readonly number[];
}

/**
 * The title and head of an open table once more: a further page of it, or a second copy? A page prints new rows, a copy
 * (another unit's table, last year's) the same ones again.
 */
export function isFurtherPage(block: Block, open: PageStretch, page: PageStretch): boolean {
  const titles = new Set(open.above.map((row) => titleIn(block, row)));
  const own = page.above.filter((row) => rowKind(block, row) === "title");
  if (!own.every((row) => repeatsTitle(block, row) || titles.has(titleIn(block, row)))) return false;
  const printed = new Set(open.below.map((row) => labelText(block, row)));
  const labels = page.below.map((row) => labelText(block, row)).filter((text) => text !== "");
  return labels.length > 0 && labels.every((label) => !printed.has(label));
}

/** What a row prints beside its amounts. */
const labelText = (block: Block, row: number): string =>
  cellsOf(block, row)
    .filter((cell) => typeof cell.value === "string" && (!statesNumber(cell) || /^\d{3,7}$/.test(cell.value.trim())))
    .map((cell) => block.grid.plainOf(cell))
    .join("|");
