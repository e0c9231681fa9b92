import { freeSheetName, OWN_SHEET_NAMES } from "../../../model/own-sheet";
import type { OwnSheetKind } from "../../../model/snapshot";
import { UserError } from "../../../model/user-error";
import type { SheetPlan } from "../../../model/write";
import { relationshipsPart } from "../../../package/relationships";
import { addContentType, addRelationship, freePart, removePart } from "../../../package/parts";
import { Styles } from "../edit/styles";
import type { WorkbookFile } from "../edit/workbook-file";
import { addTab, removeName, removeTab, setHiddenName } from "../edit/workbook-part";
import type { SheetEntry } from "../read/read-workbook";
import { ownSheetXml } from "./own-sheet-xml";

const CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

/** Creates the own sheet of that kind at the end, or replaces it where it stands, and returns its name. */
export function writeOwnSheet(file: WorkbookFile, plan: SheetPlan): string {
  const { pkg } = file;
  const written = pkg.atomically(() => {
    const known = findOwnSheet(file, plan.kind);
    const name =
      known?.name ??
      freeSheetName(
        plan.name,
        file.workbook.sheets.map((each) => each.name),
      );
    const part = known?.part ?? addSheet(file, name, `写入“${plan.name}”`);
    const styles = new Styles(pkg, file.workbook);
    pkg.write(part, ownSheetXml(plan, styles, file.workbook.namespace));
    styles.save();
    // notes or pictures the user put on the former report belonged to what is gone
    const links = pkg.find(relationshipsPart(part));
    if (links !== undefined) pkg.remove(links);
    setHiddenName(file, OWN_SHEET_NAMES[plan.kind], name);
    return name;
  });
  file.written.forget(written);
  for (const cell of plan.cells) file.written.note(written, cell, { constant: cell.value });
  return written;
}

/** Removes the own sheets of these kinds, and names that no longer refer to any. */
export function removeOwnSheets(file: WorkbookFile, kinds: readonly OwnSheetKind[]): void {
  const removed: string[] = [];
  file.pkg.atomically(() => {
    for (const kind of kinds) {
      const sheet = findOwnSheet(file, kind);
      if (sheet) removeSheet(file, sheet);
      removeName(file, OWN_SHEET_NAMES[kind]);
      if (sheet) removed.push(sheet.name);
    }
  });
  for (const name of removed) file.written.forget(name);
}

export function findOwnSheet(file: WorkbookFile, kind: OwnSheetKind): SheetEntry | undefined {
  const name = [...file.workbook.ownSheets].find(([, each]) => each === kind)?.[0];
  return name === undefined ? undefined : file.findSheet(name);
}

export function addSheet(file: WorkbookFile, name: string, doing: string): string {
  const { pkg, workbook } = file;
  if (workbook.isStructureLocked) throw new UserError("sheetProtected", { doing });
  const folder = workbook.part.slice(0, workbook.part.lastIndexOf("/") + 1);
  const part = freePart(pkg, `${folder}worksheets/sheet`);
  addContentType(pkg, part, CONTENT_TYPE);
  addTab(file, name, addRelationship(pkg, workbook.part, "worksheet", part));
  return part;
}

function removeSheet(file: WorkbookFile, sheet: SheetEntry): void {
  const { pkg, workbook } = file;
  if (workbook.isStructureLocked) throw new UserError("sheetProtected", { doing: `移除“${sheet.name}”` });
  if (workbook.sheets.every((each) => each === sheet || each.visibility !== "visible")) {
    throw new UserError("lastVisibleSheet", { sheet: sheet.name });
  }
  removeTab(file, sheet);
  if (sheet.part !== undefined) removePart(pkg, workbook.part, sheet.part);
}
