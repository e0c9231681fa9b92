import type { OwnSheetKind } from "./snapshot";

/**
 * Hidden workbook names that point at cell A1 of our own sheets. A name follows its sheet through renaming, is saved
 * with the file and can be read by every host, so a report written by one of them is known to all.
 */
export const OWN_SHEET_NAMES = {
  report: "_BudgetDisclosure.report",
  narrative: "_BudgetDisclosure.narrative",
  targets: "_BudgetDisclosure.targets",
  overview: "_BudgetDisclosure.overview",
} as const satisfies Readonly<Record<OwnSheetKind, string>>;

export const OWN_SHEET_KINDS = Object.keys(OWN_SHEET_NAMES) as readonly OwnSheetKind[];
