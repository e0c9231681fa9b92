import { asideName, broughtBackName, freeSheetName, markerFormula, OWN_SHEET_NAMES } from "../../model/own-sheet";
import type { OwnSheetKind } from "../../model/snapshot";
import { UserError } from "../../model/user-error";
import { sheetsOf } from "./collections";
import type { EtWorkbook } from "./et";
import { HIDDEN, ownMarkers, VISIBLE } from "./own-sheets";

/** Our sheet of that kind takes the name and place of a sheet of the user, which is hidden under the name returned. */
export function takePlace(book: EtWorkbook, kind: OwnSheetKind, sheet: string): string {
  if (book.ProtectStructure) throw new UserError("sheetProtected", { doing: `替换“${sheet}”` });
  const sheets = sheetsOf(book);
  const users = sheets.find(({ Name }) => Name === sheet);
  const ours = ownMarkers(book).find((marker) => marker.kind === kind)?.sheet;
  if (!users) throw new UserError("sheetMissing", { sheet });
  if (!ours) throw new Error(`There is no sheet of ours to take the place of ${sheet}`);
  const aside = asideName(
    sheet,
    sheets.map(({ Name }) => Name),
  );
  ours.Move(users);
  users.Name = aside;
  ours.Name = sheet;
  ours.Activate();
  users.Visible = HIDDEN;
  mark(book, "aside", aside);
  mark(book, kind, sheet);
  return aside;
}

/** The same backwards. */
export function giveBack(book: EtWorkbook, kind: OwnSheetKind): void {
  const markers = ownMarkers(book);
  const users = markers.find((marker) => marker.kind === "aside");
  if (!users?.sheet) return;
  if (book.ProtectStructure) throw new UserError("sheetProtected", { doing: `恢复“${users.sheet.Name}”` });
  const ours = markers.find((marker) => marker.kind === kind)?.sheet;
  const taken = sheetsOf(book).map(({ Name }) => Name);
  const name = ours?.Name ?? broughtBackName(users.sheet.Name, taken);
  users.sheet.Visible = VISIBLE;
  users.item.Delete();
  if (ours) {
    users.sheet.Move(ours);
    ours.Name = freeSheetName(name, taken);
    mark(book, kind, ours.Name);
  }
  users.sheet.Name = name;
}

/** Makes the hidden name of a kind point at the sheet of that name. */
function mark(book: EtWorkbook, kind: OwnSheetKind, sheet: string): void {
  for (const marker of ownMarkers(book)) if (marker.kind === kind) marker.item.Delete();
  book.Names.Add(OWN_SHEET_NAMES[kind], markerFormula(sheet), false);
}
