import { formulaIn } from "./cell-input";
import type { CellSnapshot } from "./snapshot";

/** A rectangle of a sheet as a spreadsheet program answers it: grids of one size, and the cell where they begin, 1-based. */
interface CellBlock {
  readonly row: number;
  readonly column: number;
  /** Results; errors as their text, blanks as "". */
  readonly values: Grid;
  /** What was entered: the formula, or the constant. */
  readonly formulas: Grid;
  readonly numberFormats: Grid;
}

type Grid = readonly (readonly unknown[])[];

/** "General", and what a Chinese program calls it where it passes its own name on. */
const GENERAL = new Set(["", "General", "G/通用格式"]);
const ERROR = /^#(?:[A-Z]+!|N\/A|DIV\/0!|NAME\?|GETTING_DATA)$/;

/** The cells of a block that have content, in reading order. */
export function cellsOf({ row: top, column: left, values, formulas, numberFormats }: CellBlock): CellSnapshot[] {
  const cells: CellSnapshot[] = [];
  values.forEach((row, r) =>
    row.forEach((value, c) => {
      const cell = cellOf(value, formulas[r]?.[c], numberFormats[r]?.[c]);
      if (cell) cells.push({ row: top + r, column: left + c, ...cell });
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
