import type { Area } from "../../model/cell";
import { cellsOf } from "../../model/cell-block";
import type { CellSnapshot } from "../../model/snapshot";
import { AnswerTooLarge } from "./failure";

/** A rectangle as Excel answers it: three grids of the same size, and where they begin (0-based). */
export interface RangeAnswer {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly values: Grid;
  readonly formulas: Grid;
  readonly numberFormat: Grid;
}

/** Null where Excel found the range too large to answer. */
type Grid = readonly (readonly unknown[])[] | null;

/** What to ask a range for, so that it is a RangeAnswer. */
export const BLOCK_PROPERTIES = "rowIndex,columnIndex,values,formulas,numberFormat";

/** The cells that have content, in reading order. */
export function cellsIn({ rowIndex, columnIndex, values, formulas, numberFormat }: RangeAnswer): CellSnapshot[] {
  if (!values || !formulas || !numberFormat) throw new AnswerTooLarge();
  return cellsOf({ row: rowIndex + 1, column: columnIndex + 1, values, formulas, numberFormats: numberFormat });
}

/** What of `area` lies below or right of a window that begins at A1. */
export function beyond(area: Area, lastRow: number, lastColumn: number): readonly Area[] {
  const below = { ...area, top: Math.max(area.top, lastRow + 1) };
  const beside = {
    ...area,
    bottom: Math.min(area.bottom, lastRow),
    left: Math.max(area.left, lastColumn + 1),
  };
  return [below, beside].filter(({ top, left, bottom, right }) => top <= bottom && left <= right);
}
