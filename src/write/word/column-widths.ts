import { largest } from "../../model/extremes";
import { printedWidth } from "../printed-width";
import { SIZE } from "./styles";
import type { PrintedGrid } from "./printed-grid";

/** How the columns of a table share a page. */
export interface ColumnWidths {
  /** Twentieths of a point, from left to right. */
  readonly widths: readonly number[];
  /** Of the letters, in half points. */
  readonly size: number;
  /** The first columns that say what a row is, which a further part of the table repeats. */
  readonly labels: number;
}

/** What a column holds, in widths of a digit. */
interface Need {
  /** What must not be broken: a number, a code. */
  readonly least: number;
  /** What fits without breaking names and heads into more lines than they need. */
  readonly wanted: number;
  readonly isLabel: boolean;
}

/** Digits after which names and headings are broken into lines, and the least that is kept free for them. */
const MOST_OF_NAME = 26;
const MOST_OF_HEAD = 10;
const LEAST_OF_NAME = 8;
const LEAST_OF_HEAD = 4;

/** Left and right of the words of a cell, with its borders. */
const MARGINS = 160;

/** A digit of Times New Roman is half as wide as high; of the widest font that stands in for it, two thirds. */
const digitOf = (size: number): number => size * 6.4;

const CODE = /^\d[\d.\-]*$/;

/**
 * Columns share the page by what they hold: a number or a code is never broken, a name may be. Where even that does not
 * fit the letters become smaller, down to 7.5 pt.
 */
export function columnWidths(
  grid: PrintedGrid,
  rows: readonly number[],
  headBottom: number,
  total: number,
): ColumnWidths {
  const needs = grid.columns.map((column) => needOf(grid, rows, headBottom, column));
  const size = [SIZE.table, SIZE.smallTable].find((each) => leastWidth(needs, each) <= total) ?? SIZE.smallTable;
  return {
    widths: shared(needs, size, total),
    size,
    labels: Math.max(
      1,
      needs.findIndex(({ isLabel }) => !isLabel),
    ),
  };
}

const widthOf = (digits: number, size: number): number => Math.ceil(digits * digitOf(size)) + MARGINS;

const leastWidth = (needs: readonly Need[], size: number): number =>
  needs.reduce((sum, { least }) => sum + widthOf(least, size), 0);

/** Every column gets its least; the rest goes to those that want more, then to all. */
function shared(needs: readonly Need[], size: number, total: number): readonly number[] {
  const least = needs.map((need) => widthOf(need.least, size));
  const more = needs.map((need, i) => Math.max(0, widthOf(need.wanted, size) - (least[i] ?? 0)));
  const rest = total - least.reduce((sum, each) => sum + each, 0);
  const wanted = more.reduce((sum, each) => sum + each, 0);
  if (rest <= 0) return least;
  if (rest < wanted) return least.map((each, i) => each + Math.floor(((more[i] ?? 0) * rest) / wanted));
  const whole = least.map((each, i) => each + (more[i] ?? 0));
  const sum = whole.reduce((all, each) => all + each, 0);
  return whole.map((each) => Math.floor((each / sum) * total));
}

function needOf(grid: PrintedGrid, rows: readonly number[], headBottom: number, column: number): Need {
  const cells = rows
    .filter((row) => grid.spanAt(row, column).columns === 1)
    .map((row) => ({ row, ...grid.text(row, column) }));
  const longest = (of: typeof cells): number =>
    largest(
      of.map(({ text }) => printedWidth(text)),
      0,
    );
  const body = cells.filter(({ row }) => row > headBottom);
  const whole = longest(body.filter(({ isNumber, text }) => isNumber || CODE.test(text)));
  const names = Math.min(longest(body.filter(({ isNumber }) => !isNumber)), MOST_OF_NAME);
  const heads = Math.min(longest(cells.filter(({ row }) => row <= headBottom)), MOST_OF_HEAD);
  return {
    least: Math.max(whole, Math.min(names, LEAST_OF_NAME), Math.min(heads, LEAST_OF_HEAD), 2),
    wanted: Math.max(whole, names, heads, 6),
    isLabel: body.every(({ isNumber }) => !isNumber),
  };
}
