import type { OwnSheetKind } from "./snapshot";
import type { Mark } from "./write";

/**
 * What we keep inside a workbook, and where. Every host uses these same places, so that a workbook marked in Excel
 * can be cleared on the stand-alone page, and the other way round.
 *
 * - An own sheet is known by a hidden workbook-level name that refers to its cell A1. Names follow a sheet through
 *   renaming, moving and saving, and break when the sheet is deleted.
 * - State is one custom XML part of KEPT_NAMESPACE: <kept xmlns="…"><entry key="…">text</entry></kept>
 * - Marks are the state under MARKS_KEY: a JSON list of KeptMark.
 */
export const OWN_SHEET_NAMES: Readonly<Record<OwnSheetKind, string>> = {
  report: "_BudgetDisclosure.report",
  narrative: "_BudgetDisclosure.narrative",
  targets: "_BudgetDisclosure.targets",
};

export const KEPT_NAMESPACE = "urn:budget-disclosure:kept";

export const MARKS_KEY = "marks";

/** Fill colours of marks, "RRGGBB". A cell that no longer has one of them was recoloured by the user. */
export const MARK_FILLS: Readonly<Record<Mark["severity"], string>> = {
  error: "FFC7CE",
  warning: "FFEB9C",
  info: "DDEBF7",
};

/** One marked cell and the fill it had before. */
export interface KeptMark {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** "RRGGBB" of a plain fill, "" for no fill. */
  readonly fill: string;
  /** The fill element of the styles part, where the fill is more than a plain colour; only the .xlsx host knows it. */
  readonly fillXml?: string;
}
