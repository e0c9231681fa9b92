import { OWN_SHEET_KINDS, OWN_SHEET_NAMES } from "../../model/own-sheet";
import type { OwnSheetKind } from "../../model/snapshot";

/** The kind of own sheet a workbook name stands for; undefined for names of the user. */
export const kindOfName = (name: string): OwnSheetKind | undefined =>
  OWN_SHEET_KINDS.find((kind) => OWN_SHEET_NAMES[kind].toLowerCase() === name.toLowerCase());

/** "'a''b'!$A$1" → "a'b"; undefined for "#REF!" and anything else that is no single cell. */
export function sheetOfReference(formula: string): string | undefined {
  const match = /^(?:'((?:[^']|'')+)'|([^'!#]+))!\$?[A-Z]+\$?\d+$/i.exec(formula.trim());
  return match?.[1]?.replaceAll("''", "'") ?? match?.[2];
}

/** A sheet name as formulas quote it. */
export const quotedSheet = (name: string): string => `'${name.replaceAll("'", "''")}'`;
