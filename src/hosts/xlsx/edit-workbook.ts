import { largest } from "../../model/extremes";
import { quotedSheet } from "./own-sheets";
import type { SheetEntry } from "./read-workbook";
import { dialectOf } from "./dialect";
import { bare } from "./fragment";
import type { OfficePackage } from "../../package/package";
import { encodeEscapes, escapeAttribute, escapeXml } from "./text-escapes";
import type { WorkbookFile } from "./workbook-file";
import { WorkbookXml } from "./workbook-xml";
import { attribute, RELATIONSHIP_NAMESPACES } from "../../package/xml";
import type { TextEdit, XmlElement } from "./xml-edit";

/** Adds a tab at the end. */
export function addTab(file: WorkbookFile, name: string, relationshipId: string): void {
  const xml = new WorkbookXml(file);
  const [sheets] = xml.all("sheets");
  if (!sheets) throw new Error("The workbook part has no sheets");
  const { prefix, declaration } = relationshipPrefix(file.pkg, xml, sheets);
  const sheetId =
    largest(
      file.workbook.sheets.map((sheet) => sheet.sheetId || 0),
      0,
    ) + 1;
  const attributes = `name="${escapeAttribute(name)}" sheetId="${sheetId}" ${prefix}:id="${relationshipId}"`;
  xml.save([xml.append(sheets, bare(`<sheet${declaration} ${attributes}/>`))]);
}

/** The prefix of relationship ids, declared on the spot where no element around the tab declares one. */
function relationshipPrefix(pkg: OfficePackage, { root }: WorkbookXml, sheets: XmlElement) {
  const declared = { ...root.tag.ns, ...sheets.tag.ns };
  const known = Object.entries(declared).find(([prefix, uri]) => prefix !== "" && RELATIONSHIP_NAMESPACES.has(uri));
  if (known) return { prefix: known[0], declaration: "" };
  return { prefix: "r", declaration: ` xmlns:r="${dialectOf(pkg).relationships}"` };
}

/** Removes a tab, the names that belong to it, and keeps what counts tabs counting right. */
export function removeTab(file: WorkbookFile, sheet: SheetEntry): void {
  const xml = new WorkbookXml(file);
  const index = file.workbook.sheets.indexOf(sheet);
  const tab = xml.all("sheet")[index];
  if (!tab) return;
  const last = file.workbook.sheets.length - 2;
  const names = xml.all("definedName").flatMap((name): TextEdit[] => {
    const local = Number(attribute(name.tag, "localSheetId") ?? -1);
    if (local === index) return [xml.remove(name)];
    return local > index ? [xml.set(name, { localSheetId: local - 1 })] : [];
  });
  const views = xml.all("workbookView").map((view) => {
    const shifted = (attributeName: string) => {
      const position = attribute(view.tag, attributeName);
      if (position === undefined) return undefined;
      return Math.min(Number(position) > index ? Number(position) - 1 : Number(position), last);
    };
    return xml.set(view, { firstSheet: shifted("firstSheet"), activeTab: shifted("activeTab") });
  });
  xml.save([xml.remove(tab), ...names, ...views]);
}

/** Makes a hidden name of the workbook refer to the first cell of a sheet. */
export function setHiddenName(file: WorkbookFile, name: string, sheet: string): void {
  const xml = new WorkbookXml(file);
  const formula = escapeXml(encodeEscapes(`${quotedSheet(sheet)}!$A$1`));
  const item = bare(`<definedName name="${name}" hidden="1">${formula}</definedName>`);
  const known = findName(xml, name);
  const [list] = xml.all("definedNames");
  if (known) xml.save([xml.replace(known, item)]);
  else if (list) xml.save([xml.append(list, item)]);
  else xml.save([xml.insert("definedNames", bare(`<definedNames>${item}</definedNames>`))]);
}

/** Removes a name of the workbook; a list that would be empty goes too, as it must not be. */
export function removeName(file: WorkbookFile, name: string): void {
  const xml = new WorkbookXml(file);
  const known = findName(xml, name);
  const [list] = xml.all("definedNames");
  if (!known || !list) return;
  xml.save([xml.remove(xml.all("definedName").length === 1 ? list : known)]);
}

const findName = (xml: WorkbookXml, name: string): XmlElement | undefined =>
  xml
    .all("definedName")
    .find(
      ({ tag }) =>
        attribute(tag, "localSheetId") === undefined && attribute(tag, "name")?.toLowerCase() === name.toLowerCase(),
    );

/** Asks the program that opens the file to calculate every formula. */
export function requestCalculation(file: WorkbookFile): void {
  const xml = new WorkbookXml(file);
  const [known] = xml.all("calcPr");
  xml.save([
    known ? xml.set(known, { fullCalcOnLoad: 1 }) : xml.insert("calcPr", bare('<calcPr fullCalcOnLoad="1"/>')),
  ]);
}

/** Makes a tab the one shown when the file is opened. */
export function showTab(file: WorkbookFile, sheet: SheetEntry): void {
  const xml = new WorkbookXml(file);
  const activeTab = file.workbook.sheets.indexOf(sheet);
  const [known] = xml.all("workbookView");
  const [views] = xml.all("bookViews");
  const view = bare(`<workbookView activeTab="${activeTab}"/>`);
  if (known) xml.save([xml.set(known, { activeTab })]);
  else if (views) xml.save([xml.append(views, view)]);
  else xml.save([xml.insert("bookViews", bare(`<bookViews>${view}</bookViews>`))]);
}
