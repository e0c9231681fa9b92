import { markedSheet, markerFormula, OWN_SHEET_KINDS, OWN_SHEET_NAMES } from "../../model/own-sheet";
import type { OwnSheetKind } from "../../model/snapshot";

/** Asks for the names that mark our own sheets; read them with `ownSheets` after the next sync. */
export function askOwnSheets(workbook: Excel.Workbook): OwnSheetNames {
  return OWN_SHEET_KINDS.map((kind) => {
    const item = workbook.names.getItemOrNullObject(OWN_SHEET_NAMES[kind]);
    item.load("formula");
    return { kind, item };
  });
}

type OwnSheetNames = readonly { readonly kind: OwnSheetKind; readonly item: Excel.NamedItem }[];

/** Sheet name → kind of every own sheet that still exists; a name whose sheet is gone says #REF! and is nobody's. */
export function ownSheets(names: OwnSheetNames): ReadonlyMap<string, OwnSheetKind> {
  const kinds = new Map<string, OwnSheetKind>();
  for (const { kind, item } of names) {
    const sheet = item.isNullObject ? undefined : markedSheet(String(item.formula));
    if (sheet !== undefined) kinds.set(sheet, kind);
  }
  return kinds;
}

/** Makes the hidden name of a kind point at the sheet of that name; the one there was has to go first. */
export function markOwn(workbook: Excel.Workbook, kind: OwnSheetKind, sheet: string, hasMarker: boolean): void {
  const marker = OWN_SHEET_NAMES[kind];
  if (hasMarker) workbook.names.getItem(marker).delete();
  workbook.names.add(marker, markerFormula(sheet)).visible = false;
}
