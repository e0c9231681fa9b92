import type { Area } from "../../model/cell";
import { largest } from "../../model/extremes";
import type { CellStyle, PlannedCell } from "../../model/write";

/** A box of a form: columns `from` to `to`, one or more rows high. */
export interface Box {
  readonly from: number;
  readonly to: number;
  readonly value: string | number;
  readonly style: CellStyle;
  /** Rows it covers, its own and those below. */
  readonly rows?: number;
}

/** The boxes that begin in one row; a row may consist of the lower parts of higher boxes alone. */
export type FormRow = readonly Box[];

/** A form laid out on rows and columns. */
interface LaidOut {
  readonly cells: readonly PlannedCell[];
  readonly merges: readonly Area[];
  readonly heights: Readonly<Record<number, number>>;
  readonly area: Area;
}

/** Points of one line of text, of the space around it, and the height Excel allows at most. */
const LINE = 16;
const SPACE = 6;
const LEAST = 22;
const TITLE = 32;
const MOST = 400;

/** Puts the rows of a form below each other, from the row `top`. */
export function layOut(rows: readonly FormRow[], widths: readonly number[], top: number): LaidOut {
  const cells: PlannedCell[] = [];
  const merges: Area[] = [];
  const heights: Record<number, number> = {};
  for (const [i, boxes] of rows.entries()) {
    const row = top + i;
    for (const { from, to, value, style, rows: high = 1 } of boxes) {
      cells.push({ row, column: from, value, style });
      if (to > from || high > 1) merges.push({ top: row, left: from, bottom: row + high - 1, right: to });
    }
    heights[row] = heightOf(boxes, widths);
  }
  return { cells, merges, heights, area: { top, left: 1, bottom: top + rows.length - 1, right: widths.length } };
}

/** The height of the highest text that stands in this row alone. */
function heightOf(boxes: FormRow, widths: readonly number[]): number {
  const lines = boxes.map(({ from, to, value, rows = 1 }) => {
    const width = widths.slice(from - 1, to).reduce((sum, each) => sum + each, 0);
    return Math.ceil(linesOf(String(value), width) / rows);
  });
  const least = boxes.some(({ style }) => style === "title") ? TITLE : LEAST;
  return Math.min(MOST, Math.max(least, largest(lines, 1) * LINE + SPACE));
}

/** Lines a text takes in a column: a Chinese character is two wide. */
const linesOf = (text: string, width: number): number =>
  text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil((widthOf(line) + 1) / Math.max(1, width))), 0);

const widthOf = (line: string): number => [...line].reduce((sum, char) => sum + (/[ -~]/.test(char) ? 1 : 2), 0);

export const heading = (from: number, to: number, value: string, rows = 1): Box => ({
  from,
  to,
  value,
  style: "heading",
  rows,
});

export const text = (from: number, to: number, value: string, rows = 1): Box => ({
  from,
  to,
  value,
  style: "text",
  rows,
});

export const centred = (from: number, to: number, value: string, rows = 1): Box => ({
  from,
  to,
  value,
  style: "centred",
  rows,
});

/** A line across the whole form. */
export const line = (columns: number, value: string, style: CellStyle): FormRow => [
  { from: 1, to: columns, value, style },
];
