import { plain } from "../model/text";
import { type Block, cellsOf } from "./block";

const HEADING = /^(?:附?表格?|公开|预算公开)?目录(?:表)?$/;
/** Entries of contents are titles. */
const LONGEST_ENTRY = 80;

/** 目录 above a list of titles, with page numbers or without, and nothing else. */
export function isContents(block: Block, rows: readonly number[]): boolean {
  const [first, ...entries] = rows;
  if (first === undefined || entries.length < 2) return false;
  if (!cellsOf(block, first).some((cell) => HEADING.test(block.grid.plainOf(cell)))) return false;
  const cells = entries.flatMap((row) => cellsOf(block, row));
  return cells.every(({ value }) =>
    typeof value === "string" ? isEntry(value) : typeof value === "number" && Number.isInteger(value) && value < 1000,
  );
}

const isEntry = (text: string): boolean =>
  plain(text).replace(/[.…·]{2,}/g, "").length <= LONGEST_ENTRY && !/[。；]/.test(text);
