import type { Area } from "../../src/model/cell";
import type { DrawnCell, DrawnSheet, Look } from "./drawing";

/** A grid of words: "<" extends the cell to the left of it, "^" the one above, "" leaves a cell blank. */
export type WordGrid = readonly (readonly (string | number)[])[];

export interface DrawnGrid {
  readonly cells: readonly DrawnCell[];
  readonly merges: readonly Area[];
}

/** Cells and merges of a grid of words. */
export function drawGrid(grid: WordGrid, top: number, lookAt: (row: number, column: number) => Look): DrawnGrid {
  const at = (r: number, c: number): string | number | undefined => grid[r]?.[c];
  const cells: DrawnCell[] = [];
  const merges: Area[] = [];
  grid.forEach((words, r) =>
    words.forEach((value, c) => {
      if (value === "<" || value === "^" || value === "") return;
      let right = c;
      while (at(r, right + 1) === "<") right += 1;
      let bottom = r;
      while (at(bottom + 1, c) === "^") bottom += 1;
      cells.push({ row: top + r, column: c + 1, value, look: lookAt(r, c) });
      if (right > c || bottom > r) merges.push({ top: top + r, left: c + 1, bottom: top + bottom, right: right + 1 });
    }),
  );
  return { cells, merges };
}

/** A sheet of words: a small table without amounts, a cover, a form. The first row is its title. */
export function wordSheet(name: string, grid: WordGrid, width: number, widths?: readonly number[]): DrawnSheet {
  const [title = [], ...rest] = grid;
  const first = [title[0] ?? "", ...Array.from({ length: width - 1 }, () => "<")];
  const drawn = drawGrid([first, ...rest], 1, (row) => (row === 0 ? "title" : "text"));
  return { name, ...drawn, widths: widths ?? Array.from({ length: width }, () => 24) };
}

/** Paragraphs below each other in column A. */
export const textSheet = (name: string, paragraphs: readonly string[]): DrawnSheet => ({
  name,
  cells: paragraphs.map((value, i): DrawnCell => ({ row: i + 1, column: 1, value, look: i === 0 ? "title" : "text" })),
  merges: [],
  widths: [96],
});
