import type { CellRef } from "../../model/cell";

/** A cell and its neighbours as they are shown. */
export interface CellsAround {
  readonly cell: CellRef;
  /** "" where the cell is blank. */
  readonly text: string;
  /** Of a cell without words: the nearest ones at its left, and the nearest above it; "" where there are none. */
  readonly label: string;
  readonly head: string;
  /** Rows around it from the first column to one behind it; numbers of rows count from 1. */
  readonly rows: readonly { readonly row: number; readonly texts: readonly string[] }[];
}

/** Rows told above and below the cell, and columns at its left. */
const ROWS = 3;
const COLUMNS = 8;
/** Words, and no amount. */
const isName = (text: string): boolean => /[\p{L}]/u.test(text);

/** @param textAt what is shown at a place, counted from 1; "" for nothing, and where there is no cell */
export function cellsAround(cell: CellRef, textAt: (row: number, column: number) => string): CellsAround {
  const { row, column } = cell;
  const text = textAt(row, column);
  const nearest = (count: number, at: (step: number) => string): string => {
    if (isName(text)) return "";
    for (let step = 1; step < count; step += 1) if (isName(at(step))) return at(step);
    return "";
  };
  const [firstRow, firstColumn] = [Math.max(1, row - ROWS), Math.max(1, column - COLUMNS)];
  return {
    cell,
    text,
    label: nearest(column, (step) => textAt(row, column - step)),
    head: nearest(row, (step) => textAt(row - step, column)),
    rows: Array.from({ length: row + ROWS - firstRow + 1 }, (_, i) => ({
      row: firstRow + i,
      texts: Array.from({ length: column + 2 - firstColumn }, (__, k) => textAt(firstRow + i, firstColumn + k)),
    })),
  };
}
