import type { CellRef } from "./cell";

/** What a fix does to the workbook. */
export type FixKind =
  | "fill-in" // an amount where nothing stands
  | "amount" // an amount for another
  | "rate" // a percentage
  | "number" // a number that was stored as text
  | "name" // the name of a code, a unit, a project
  | "code"
  | "year"
  | "unit" // the unit of measurement
  | "word"
  | "sentence-number" // a number in a sentence
  | "number-style" // the same number, written as its neighbours
  | "formula"
  | "remove"; // words or amounts that should not stand there

type Content = string | number | boolean;

/** One place that changes: a whole cell, or some words of its text. */
export interface FixEdit {
  readonly cell: CellRef;
  /** Characters of the cell's text that change, 0-based, end excluded; the rest of the cell stays. */
  readonly span?: { readonly start: number; readonly end: number };
  /** The words at `span`, or all that the cell holds (its formula, where it has one; "" where it is empty). */
  readonly before: Content;
  readonly after: Content;
  readonly afterIsFormula?: true;
  /** The number format that `after` needs, where the cell has another one: "General". */
  readonly numberFormat?: string;
}

/**
 * One way to mend a finding, carried out with one click and taken back in one step. A finding has several where any of
 * several values may be the right one.
 */
export interface Fix {
  readonly kind: FixKind;
  /** At least one; together they are one step. */
  readonly edits: readonly FixEdit[];
  /** It is the only right value, so that several fixes may be carried out at once. */
  readonly isCertain: boolean;
  /** For a button: “将 B12 的 1,234.50 改为 1,243.50”. */
  readonly label: string;
}
