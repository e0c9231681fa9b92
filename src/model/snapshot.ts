import type { Area, CellRef } from "./cell";

/** What the workbook says, cell by cell, at one moment. Every host reads into this shape. */
export interface WorkbookSnapshot {
  readonly sheets: readonly SheetSnapshot[];
  /** Other files that formulas refer to, as the workbook names them. */
  readonly externalLinks: readonly string[];
  /** Without its folder; absent where the workbook was never a file. */
  readonly fileName?: string;
  /** What the file tells beside its cells; absent where the host cannot look. */
  readonly traces?: FileTraces;
}

/** Things that stay in a file that is published and that nobody sees on its sheets. */
export interface FileTraces {
  /** What people wrote; notes of this product are not among them. */
  readonly comments: readonly CellComment[];
  /** Where this product left notes. */
  readonly ownNotes?: readonly CellRef[];
  /** Which properties of the file name a person, a unit or a system: "作者", "最后保存者", "公司"; never what they say. */
  readonly properties: readonly string[];
}

export interface CellComment extends CellRef {
  readonly text: string;
}

export interface SheetSnapshot {
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  readonly isProtected: boolean;
  /** Cells with content only, in reading order (row by row, left to right). Formatting alone is not content. */
  readonly cells: readonly CellSnapshot[];
  readonly merges: readonly Area[];
  /** Spans of hidden (or filtered-out) rows and columns, 1-based, both ends included. */
  readonly hiddenRows: readonly Span[];
  readonly hiddenColumns: readonly Span[];
  /** Set when this product wrote the sheet or set it aside; such sheets are never read as the user's tables. */
  readonly own?: OwnSheetKind;
  /** What the host refused to tell of this sheet; what is missing here is unknown, not absent. */
  readonly gaps?: SheetGaps;
}

/** Parts of a sheet that were asked for in vain, each with the code under which the host refused it. */
export type SheetGaps = Readonly<Partial<Record<"cells" | "hidden" | "merges", string>>>;

/** "aside": the user's own sheet that gave its name and place to our 情况说明 and stays, hidden, as it was. */
export type OwnSheetKind = "report" | "narrative" | "targets" | "overview" | "aside";

export interface Span {
  readonly first: number;
  readonly last: number;
}

export interface CellSnapshot {
  readonly row: number;
  readonly column: number;
  /**
   * Stored value; the cached result where there is a formula. An error shows as its text ("#REF!"), a result that is
   * missing as `NO_RESULT`: neither is a blank, and neither is zero.
   */
  readonly value: string | number | boolean;
  readonly isError?: true;
  /**
   * "missing" where the file holds a formula and no result of it (files written by programs; Excel itself always has
   * one); "calculated" where we worked that result out. Absent for results of the file.
   */
  readonly result?: "missing" | "calculated";
  /** With its leading "=". */
  readonly formula?: string;
  /** Excel format code, absent for General. */
  readonly numberFormat?: string;
}

/** What stands in place of a result that is missing. A text, so that nobody takes it for a blank or for zero. */
export const NO_RESULT = "没有结果";

export const isWithin = (spans: readonly Span[], position: number): boolean =>
  spans.some(({ first, last }) => position >= first && position <= last);
