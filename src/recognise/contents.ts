import { plain } from "../model/text";
import { type Block, cellsOf } from "./block";
import { isTitle } from "./title";

const HEADING = /^(?:附?表格?|公开|预算公开)?目录(?:表)?$/;
/** Entries of contents are titles. */
const LONGEST_ENTRY = 80;
/** A title has lines beside it that are titles by chance, not so many. */
const LEAST_TITLES = 3;

/**
 * 目录 above a list of titles, with page numbers or without, and nothing else; below any other heading each line of such a
 * list is the title of a table.
 */
export function isContents(block: Block, rows: readonly number[]): boolean {
  const [first, ...entries] = rows;
  if (first === undefined || entries.length < 2) return false;
  const isHeaded = cellsOf(block, first).some((cell) => HEADING.test(block.grid.plainOf(cell)));
  const isTitled = (row: number): boolean => cellsOf(block, row).some(({ value }) => isTitle(String(value)));
  if (!isHeaded && (entries.length < LEAST_TITLES || !entries.every(isTitled))) return false;
  const cells = entries.flatMap((row) => cellsOf(block, row));
  return cells.every(({ value }) =>
    typeof value === "string" ? isEntry(value) : typeof value === "number" && Number.isInteger(value) && value < 1000,
  );
}

const isEntry = (text: string): boolean =>
  plain(text).replace(/[.…·]{2,}/g, "").length <= LONGEST_ENTRY && !/[。；]/.test(text);
