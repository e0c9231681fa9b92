import type { Area } from "../../model/cell";
import type { CellSnapshot } from "../../model/snapshot";
import { AnswerTooLarge } from "./failure";
import { formulaIn } from "../../model/cell-input";

/** A rectangle as Excel answers it: three grids of the same size, and where they begin (0-based). */
export interface CellBlock {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly values: Grid;
  readonly formulas: Grid;
  readonly numberFormat: Grid;
}

/** Null where Excel found the range too large to answer. */
type Grid = readonly (readonly unknown[])[] | null;

/** What to ask a range for, so that it is a Block. */
export const BLOCK_PROPERTIES = "rowIndex,columnIndex,values,formulas,numberFormat";

/** "General", and what a Chinese Excel calls it where the client passes its own name on. */
const GENERAL = new Set(["", "General", "G/通用格式"]);
const ERROR = /^#(?:[A-Z]+!|N\/A|DIV\/0!|NAME\?|GETTING_DATA)$/;

/** The cells of a block that have content, in reading order. */
export function cellsOf(block: CellBlock): readonly CellSnapshot[] {
  const { values, formulas, numberFormat } = block;
  if (!values || !formulas || !numberFormat) throw new AnswerTooLarge();
  const cells: CellSnapshot[] = [];
  values.forEach((row, r) =>
    row.forEach((value, c) => {
      const cell = cellOf(value, formulas[r]?.[c], numberFormat[r]?.[c]);
      if (cell) cells.push({ row: block.rowIndex + r + 1, column: block.columnIndex + c + 1, ...cell });
    }),
  );
  return cells;
}

function cellOf(value: unknown, entered: unknown, code: unknown): Omit<CellSnapshot, "row" | "column"> | undefined {
  const formula = formulaIn(entered, value);
  if (value === "" && formula === undefined) return undefined;
  if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") return undefined;
  const numberFormat = typeof code === "string" && !GENERAL.has(code) ? code : undefined;
  const isError = typeof value === "string" && ERROR.test(value) && (formula !== undefined || numberFormat !== "@");
  return {
    value,
    ...(isError ? { isError: true as const } : {}),
    ...(formula === undefined ? {} : { formula }),
    ...(numberFormat === undefined ? {} : { numberFormat }),
  };
}

export const sizeOf = ({ top, left, bottom, right }: Area): number => (bottom - top + 1) * (right - left + 1);

/** Cuts an area into bands of whole rows of at most `limit` cells (one row at least). */
export function bands(area: Area, limit: number): readonly Area[] {
  const rows = Math.max(1, Math.floor(limit / (area.right - area.left + 1)));
  const cut: Area[] = [];
  for (let top = area.top; top <= area.bottom; top += rows)
    cut.push({ ...area, top, bottom: Math.min(area.bottom, top + rows - 1) });
  return cut;
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
