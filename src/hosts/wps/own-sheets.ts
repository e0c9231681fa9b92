import { markedSheet, OWN_SHEET_KINDS, OWN_SHEET_NAMES } from "../../model/own-sheet";
import type { OwnSheetKind } from "../../model/snapshot";
import { UserError } from "../../model/user-error";
import { withSwitchesOff } from "./attempt";
import { itemsOf, sheetsOf } from "./collections";
import type { EtApp, EtName, EtSheet, EtWorkbook } from "./et";

/** A hidden name of ours, and the sheet it points at while that is there. */
interface OwnMarker {
  readonly kind: OwnSheetKind;
  readonly item: EtName;
  readonly sheet: EtSheet | undefined;
}

/** The markers of this workbook; a name of a sheet that is gone says #REF! and has none. */
export function ownMarkers(book: EtWorkbook): readonly OwnMarker[] {
  const sheets = sheetsOf(book);
  return itemsOf(book.Names).flatMap((item) => {
    const kind = OWN_SHEET_KINDS.find((each) => OWN_SHEET_NAMES[each] === item.Name);
    if (kind === undefined) return [];
    const name = markedSheet(String(item.RefersTo));
    return [{ kind, item, sheet: sheets.find((sheet) => sheet.Name === name) }];
  });
}

/** Removes the own sheets of these kinds and their names; kinds that are not there are passed over. */
export function removeSheets(app: EtApp, book: EtWorkbook, kinds: readonly OwnSheetKind[]): void {
  const markers = ownMarkers(book).filter(({ kind }) => kinds.includes(kind));
  const leaving = markers.flatMap(({ sheet }) => sheet ?? []);
  const [first] = leaving;
  const names = new Set(leaving.map(({ Name }) => Name));
  const stays = sheetsOf(book).some(({ Name, Visible }) => Visible === VISIBLE && !names.has(Name));
  if (first && !stays) throw new UserError("lastVisibleSheet", { sheet: first.Name });
  if (first && book.ProtectStructure) throw new UserError("sheetProtected", { doing: `移除“${first.Name}”` });
  // the sheet first: should WPS refuse, the name still says whose it is
  withSwitchesOff(app, ["DisplayAlerts", "EnableEvents"], () => {
    for (const sheet of leaving) sheet.Delete();
  });
  for (const { item } of markers) item.Delete();
}

/** What `Visible` says of a sheet that is shown. */
export const VISIBLE = -1;
/** And of one that is hidden, but can be shown by the user. */
export const HIDDEN = 0;
