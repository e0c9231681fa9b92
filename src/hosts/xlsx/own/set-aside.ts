import { asideName, broughtBackName, freeSheetName, OWN_SHEET_NAMES } from "../../../model/own-sheet";
import type { OwnSheetKind } from "../../../model/snapshot";
import { UserError } from "../../../model/user-error";
import { requireSheet } from "../edit/edit-cells";
import { deselect } from "../edit/sheet-view";
import type { WorkbookFile } from "../edit/workbook-file";
import { exchangeTabs, removeName, renameTab, setHiddenName } from "../edit/workbook-part";
import { findOwnSheet } from "./own-sheets";

const namesIn = ({ workbook }: WorkbookFile): readonly string[] => workbook.sheets.map(({ name }) => name);

/** Our sheet of that kind takes the name and place of a sheet of the user, which is hidden under the name returned. */
export function takePlace(file: WorkbookFile, kind: OwnSheetKind, sheet: string): string {
  requireUnlocked(file, `替换“${sheet}”`);
  const own = findOwnSheet(file, kind);
  if (!own) throw new Error(`There is no sheet of ours to take the place of ${sheet}`);
  const aside = asideName(sheet, namesIn(file));
  file.pkg.atomically(() => {
    renameTab(file, requireSheet(file, sheet), aside, false);
    deselect(file, requireSheet(file, aside));
    renameTab(file, requireSheet(file, own.name), sheet, true);
    exchangeTabs(file, requireSheet(file, sheet), requireSheet(file, aside));
    setHiddenName(file, OWN_SHEET_NAMES.aside, aside);
    setHiddenName(file, OWN_SHEET_NAMES[kind], sheet);
  });
  file.written.rename(sheet, aside);
  file.written.rename(own.name, sheet);
  return aside;
}

/** The sheet set aside is shown again, under its name where that is free or ours has it. */
export function giveBack(file: WorkbookFile, kind: OwnSheetKind): void {
  const aside = findOwnSheet(file, "aside");
  if (!aside) return;
  requireUnlocked(file, `恢复“${aside.name}”`);
  const own = findOwnSheet(file, kind);
  const name = own?.name ?? broughtBackName(aside.name, namesIn(file));
  const beside = freeSheetName(name, namesIn(file));
  file.pkg.atomically(() => {
    if (own) renameTab(file, own, beside, true);
    renameTab(file, requireSheet(file, aside.name), name, true);
    if (own) exchangeTabs(file, requireSheet(file, beside), requireSheet(file, name));
    if (own) setHiddenName(file, OWN_SHEET_NAMES[kind], beside);
    removeName(file, OWN_SHEET_NAMES.aside);
  });
  if (own) file.written.rename(own.name, beside);
  file.written.rename(aside.name, name);
}

function requireUnlocked({ workbook }: WorkbookFile, doing: string): void {
  if (workbook.isStructureLocked) throw new UserError("sheetProtected", { doing });
}
