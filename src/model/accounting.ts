import type { CellRef } from "./cell";

/**
 * What a cell is to the reader. Every cell with content has exactly one use. `title` covers all lines above a head (form
 * number, title, unit line, reporting unit); `ignored` are repeated heads, column numbers, page lines, rows of persons
 * and what the user set aside; `unexplained` is a number of which no reading says what it is.
 */
export type CellUse =
  | "title"
  | "head"
  | "label"
  | "code"
  | "amount"
  | "note"
  | "text"
  | "form"
  | "ignored"
  | "unexplained";

/** A number that no reading explains, and why, in Chinese. */
export interface Unexplained {
  readonly cell: CellRef;
  /** As it stands in the cell. */
  readonly value: string;
  readonly reason: string;
}

/** The use of every cell with content of all sheets that are not our own: the uses partition the workbook. */
export interface CellAccount {
  /** The use of a cell by its A1 address with sheet; undefined for a blank cell. */
  useOf(cell: CellRef): CellUse | undefined;
  readonly counts: Readonly<Record<CellUse, number>>;
  readonly unexplained: readonly Unexplained[];
}
