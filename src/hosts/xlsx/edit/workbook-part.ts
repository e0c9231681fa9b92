import { largest } from "../../../model/extremes";
import type { OfficePackage } from "../../../package/package";
import { readRelationships } from "../../../package/relationships";
import { attribute, RELATIONSHIP_NAMESPACES } from "../../../package/xml";
import { quotedSheet, type SheetEntry } from "../read/read-workbook";
import { encodeEscapes, escapeAttribute, escapeXml, isSpreadsheet } from "../../../package/xml-text";
import { dialectOf, removePart } from "../../../package/parts";
import type { WorkbookFile } from "./workbook-file";
import {
  appendBare,
  applyEdits,
  type Attributes,
  bare,
  type BareXml,
  findElements,
  openTagOf,
  placed,
  prefixOf,
  setAttributes,
  type TextEdit,
  withPrefix,
  type XmlElement,
} from "../../../package/xml-edit";

/** The children of the workbook element in the order they must have, as far as we add any. */
const ORDER = [
  ...["fileVersion", "fileSharing", "workbookPr", "workbookProtection", "bookViews", "sheets", "functionGroups"],
  ...["externalReferences", "definedNames", "calcPr"],
];

/** The text of the workbook part and where its elements stand, to be edited once. */
class WorkbookXml {
  readonly text: string;
  readonly root: XmlElement;
  private readonly elements: readonly XmlElement[];

  constructor(private readonly file: WorkbookFile) {
    const { pkg, workbook } = file;
    this.text = pkg.readText(workbook.part);
    this.elements = findElements(this.text, pkg.file, isSpreadsheet);
    const [root] = this.elements;
    if (!root) throw new Error("The workbook part has no element");
    this.root = root;
  }

  /** Elements of that name, at any depth. */
  all(name: string): readonly XmlElement[] {
    return this.elements.filter(({ tag }) => tag.local === name);
  }

  /** Adds a child of the root at its place in the order. */
  insert(name: string, fragment: BareXml): TextEdit {
    const before = ORDER.slice(0, ORDER.indexOf(name));
    const last = this.elements.findLast(({ tag, parent }) => parent === this.root && before.includes(tag.local));
    if (!last) return this.append(this.root, fragment);
    return { start: last.end, end: last.end, text: withPrefix(fragment, prefixOf(this.root.tag)) };
  }

  append(element: XmlElement, fragment: BareXml): TextEdit {
    return appendBare(this.text, element, fragment);
  }

  replace({ start, end, tag }: XmlElement, fragment: BareXml): TextEdit {
    return { start, end, text: withPrefix(fragment, prefixOf(tag)) };
  }

  remove({ start, end }: XmlElement): TextEdit {
    return { start, end, text: "" };
  }

  /** Sets attributes of an element; those without a value go. */
  set(element: XmlElement, attributes: Attributes): TextEdit {
    const { start, openEnd } = element;
    return { start, end: openEnd, text: setAttributes(openTagOf(this.text, element), attributes) };
  }

  save(edits: readonly TextEdit[]): void {
    if (edits.length > 0) this.file.pkg.write(this.file.workbook.part, applyEdits(this.text, edits));
  }
}

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

/** Gives a tab another name and shows or hides it; the names that belong to it, its area of printing, follow. */
export function renameTab(file: WorkbookFile, sheet: SheetEntry, name: string, isShown: boolean): void {
  const xml = new WorkbookXml(file);
  const index = file.workbook.sheets.indexOf(sheet);
  const tab = xml.all("sheet")[index];
  if (!tab) return;
  const own = xml.all("definedName").filter(({ tag }) => Number(attribute(tag, "localSheetId") ?? -1) === index);
  const references = [quotedSheet(sheet.name), sheet.name].map((each) => `${escapeXml(encodeEscapes(each))}!`);
  const now = `${escapeXml(encodeEscapes(quotedSheet(name)))}!`;
  xml.save([
    xml.set(tab, { name, state: isShown ? undefined : "hidden" }),
    ...own.map(({ openEnd, closeStart }): TextEdit => {
      const said = xml.text.slice(openEnd, closeStart);
      const [quoted = "", plain = ""] = references;
      const text = said.includes(quoted) ? said.replaceAll(quoted, now) : said.replaceAll(plain, now);
      return { start: openEnd, end: closeStart, text: placed(text) };
    }),
  ]);
}

/** Exchanges the places of two tabs. */
export function exchangeTabs(file: WorkbookFile, one: SheetEntry, other: SheetEntry): void {
  const xml = new WorkbookXml(file);
  const { sheets } = file.workbook;
  const [first, second] = [sheets.indexOf(one), sheets.indexOf(other)].sort((a, b) => a - b);
  const [before, after] = [xml.all("sheet")[first ?? -1], xml.all("sheet")[second ?? -1]];
  if (!before || !after || before === after) return;
  const textOf = ({ start, end }: XmlElement) => placed(xml.text.slice(start, end));
  const names = xml.all("definedName").flatMap((name): TextEdit[] => {
    const local = Number(attribute(name.tag, "localSheetId") ?? -1);
    if (local === first) return [xml.set(name, { localSheetId: second })];
    return local === second ? [xml.set(name, { localSheetId: first })] : [];
  });
  xml.save([{ ...before, text: textOf(after) }, { ...after, text: textOf(before) }, ...names]);
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
function requestCalculation(file: WorkbookFile): void {
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

/**
 * Stored results are out of date after a change: they are to be calculated when the file is opened. The stored order
 * of calculation is dropped when it names a cell that lost its formula; programs work it out again.
 */
export function forgetCalculation(file: WorkbookFile, losesFormula: boolean): void {
  const { pkg, workbook } = file;
  const chain = readRelationships(pkg, workbook.part).find(({ kind }) => kind === "calcChain");
  if (chain && losesFormula) removePart(pkg, workbook.part, chain.target);
  if (chain || losesFormula || hasFormulas(file)) requestCalculation(file);
}

const hasFormulas = (file: WorkbookFile): boolean =>
  file.workbook.sheets.some(
    (sheet) => sheet.part !== undefined && file.content(sheet).cells.some(({ formula }) => formula !== undefined),
  );
