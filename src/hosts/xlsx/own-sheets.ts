import { OWN_SHEET_KINDS, OWN_SHEET_NAMES } from "../../model/own-sheet";
import type { OwnSheetKind } from "../../model/snapshot";
import type { WorkbookPart } from "./read-workbook";

/** The kind of each own sheet, by the name of the sheet; a name that refers to a deleted sheet is nobody's. */
export function ownSheetKinds({ names }: WorkbookPart): ReadonlyMap<string, OwnSheetKind> {
  const kinds = new Map<string, OwnSheetKind>();
  for (const { name, formula } of names) {
    const kind = OWN_SHEET_KINDS.find((each) => OWN_SHEET_NAMES[each].toLowerCase() === name.toLowerCase());
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
