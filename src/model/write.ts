import type { Area, CellRef } from "./cell";
import type { Severity } from "./finding";
import type { OwnSheetKind } from "./snapshot";

/** One cell to change. `before` is the formula or constant we saw when we planned it ("" for an empty cell). */
export interface CellWrite {
  readonly cell: CellRef;
  readonly before: string | number | boolean;
  /** Text is written as text, whatever it begins with. */
  readonly after: string | number | boolean;
  /** `after` is a formula with its "=": for giving a cell its former formula back. */
  readonly afterIsFormula?: true;
  /** The number format the cell gets with its content, "General" for none; it keeps its own where this is left out. */
  readonly numberFormat?: string;
  /** Only some words of a text change: those that stay must keep their fonts. */
  readonly onlyWords?: true;
}

export interface WriteResult {
  readonly written: readonly CellWrite[];
  /** Cells the user changed since we read them. Nothing was written there. */
  readonly changedMeanwhile: readonly CellWrite[];
  /** Texts in several fonts of which only some words were to change, where the host cannot do that. Nothing was written. */
  readonly severalFonts?: readonly CellWrite[];
}

/** A sheet of our own, planned completely before any host touches a workbook. Rows and columns count from 1. */
export interface SheetPlan {
  readonly kind: OwnSheetKind;
  /** Wanted name; a host adds a number when the user's workbook already has a sheet of that name. */
  readonly name: string;
  readonly cells: readonly PlannedCell[];
  readonly merges: readonly Area[];
  /** Column widths in characters, from column 1. */
  readonly widths: readonly number[];
  /** Row heights in points by row; rows not named keep the default. */
  readonly heights: Readonly<Record<number, number>>;
  /** On A4. */
  readonly print: {
    readonly orientation: "portrait" | "landscape";
    readonly fitToWidth: boolean;
    /** — 3 — at the foot of each page. */
    readonly pageNumbers?: true;
  };
  /** So many rows stay in sight when the sheet is scrolled. */
  readonly frozenRows?: number;
  /** A list with its head, which the user can filter. */
  readonly filter?: Area;
}

export interface PlannedCell {
  readonly row: number;
  readonly column: number;
  /** Text is written as text, never as a formula, whatever it begins with. */
  readonly value: string | number;
  readonly style: CellStyle;
  /** A cell of the workbook that a click on this cell selects. */
  readonly link?: CellRef;
  /** A file that a click opens, at a cell of it where it is a workbook. */
  readonly opens?: OtherFile;
}

/** A file beside the workbook. */
export interface OtherFile {
  /** From the folder of the workbook, with “/”. */
  readonly path: string;
  readonly cell?: CellRef;
}

/** A sheet of a workbook that holds nothing but sheets of ours. */
export type NewSheet = Omit<SheetPlan, "kind">;

export type CellStyle =
  | "title"
  | "subtitle"
  | "heading"
  | "text"
  | "centred"
  | "number"
  | "note"
  | "link"
  | "error"
  | "warning"
  | "info"
  | "top"
  | "block"
  | "headline"
  | "part"
  | "chapter"
  | "section"
  | "paragraph"
  | "gap";

/** What a highlighted cell shows: how grave what was found there is, or what it was read as. */
export type MarkKind = Severity | "read-name" | "read-total" | "read-part" | "read-aside" | "unread";

/** Of several marks on one cell the last of these shows. */
export const MARK_KINDS: readonly MarkKind[] = [
  ...(["read-aside", "read-name", "read-part", "read-total", "unread"] as const),
  ...(["info", "warning", "error"] as const),
];

/** A highlight on a user's cell; only its fill changes and only until the marks are cleared. */
export interface Mark {
  readonly cell: CellRef;
  readonly severity: MarkKind;
}

export interface MarkResult {
  readonly applied: number;
  /** Cells that could not be marked, with the reason in Chinese. */
  readonly skipped: readonly { readonly cell: CellRef; readonly reason: string }[];
}
