import type { OwnSheetKind } from "../../model/snapshot";
import type { WorkbookPart } from "./read-workbook";

/**
 * How a sheet of ours is known again: a hidden workbook-level name refers to its first cell. Names follow a sheet
 * through renaming, moving and saving in Excel and WPS, and go with it when it is deleted.
 */
export const OWN_NAME_PREFIX = "_BudgetDisclosure.";

const KINDS: readonly OwnSheetKind[] = ["report", "narrative", "targets"];

export const ownName = (kind: OwnSheetKind): string => OWN_NAME_PREFIX + kind;

/** The kind of each own sheet, by the name of the sheet. */
export function ownSheetKinds({ names }: WorkbookPart): ReadonlyMap<string, OwnSheetKind> {
  const kinds = new Map<string, OwnSheetKind>();
  for (const { name, formula } of names) {
    const kind = KINDS.find((each) => ownName(each).toLowerCase() === name.toLowerCase());
    const sheet = sheetOfReference(formula);
    if (kind !== undefined && sheet !== undefined) kinds.set(sheet, kind);
  }
  return kinds;
}

/** "'a''b'!$A$1" → "a'b"; undefined for "#REF!" and anything else that is no single cell. */
function sheetOfReference(formula: string): string | undefined {
  const match = /^(?:'((?:[^']|'')+)'|([^'!#]+))!\$?[A-Z]+\$?\d+$/i.exec(formula.trim());
  return match?.[1]?.replaceAll("''", "'") ?? match?.[2];
}

/** A sheet name as formulas quote it. */
export const quotedSheet = (name: string): string => `'${name.replaceAll("'", "''")}'`;
