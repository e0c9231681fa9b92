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
  aside: "_BudgetDisclosure.aside",
} as const satisfies Readonly<Record<OwnSheetKind, string>>;

export const OWN_SHEET_KINDS = Object.keys(OWN_SHEET_NAMES) as readonly OwnSheetKind[];

/** Longer names of sheets are not allowed. */
const LONGEST_NAME = 31;

/** "校验报告", or "校验报告（2）" where the workbook has a sheet of that name; without what names must not contain. */
export function freeSheetName(wanted: string, taken: Iterable<string>): string {
  const used = new Set([...taken].map((name) => name.toUpperCase()));
  const plain = wanted.replace(/[[\]:*?/\\]/g, " ").replace(/^'+|'+$/g, "") || "Sheet";
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? "" : `（${number}）`;
    const name = plain.slice(0, LONGEST_NAME - suffix.length) + suffix;
    if (!used.has(name.toUpperCase())) return name;
  }
}

const ASIDE = "（原稿）";

/** "情况说明" → "情况说明（原稿）", the name of a sheet of the user that is set aside. */
export const asideName = (sheet: string, taken: Iterable<string>): string =>
  freeSheetName(sheet.slice(0, LONGEST_NAME - ASIDE.length) + ASIDE, taken);

/** "情况说明（原稿）" → "情况说明" */
export const broughtBackName = (aside: string, taken: Iterable<string>): string =>
  freeSheetName(aside.replace(/（原稿）(（\d+）)?$/, ""), taken);

/** "校验报告" → "='校验报告'!$A$1", what the hidden name of an own sheet refers to. */
export const markerFormula = (sheetName: string): string => `='${sheetName.replaceAll("'", "''")}'!$A$1`;

/** "='校验报告 (2)'!$A$1" → "校验报告 (2)"; undefined for a name whose sheet is gone. */
export function markedSheet(formula: string): string | undefined {
  const [, quoted, bare] = /^=(?:'((?:[^']|'')+)'|([^'!#]+))!/.exec(formula) ?? [];
  return quoted?.replaceAll("''", "'") ?? bare;
}
