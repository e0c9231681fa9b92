import type { NewSheet } from "../../../model/write";
import { OfficePackage } from "../../../package/package";
import { relationshipsPart } from "../../../package/relationships";
import { packEntry, writeZip } from "../../../package/write-zip";
import { escapeAttribute } from "../../../package/xml-text";
import { Styles } from "../edit/styles";
import { WorkbookFile } from "../edit/workbook-file";
import { XML_HEAD } from "../../../package/xml-edit";
import { ownSheetXml } from "./own-sheet-xml";
import { addSheet } from "./own-sheets";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const FIRST_SHEET = "xl/worksheets/sheet1.xml";

/** A workbook with one empty sheet: the format knows none without. */
const blank = (first: string): Readonly<Record<string, string>> => ({
  "[Content_Types].xml":
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>` +
    `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>` +
    `<Override PartName="/${FIRST_SHEET}" ContentType="${TYPE}.worksheet+xml"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`,
  "_rels/.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews><sheets><sheet name="${escapeAttribute(first)}" sheetId="1" r:id="rId2"/></sheets></workbook>`,
  "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
  "xl/styles.xml":
    `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><color rgb="FF000000"/><name val="宋体"/></font></fonts>` +
    `<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
    `<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
    `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
    `<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>`,
  [FIRST_SHEET]: `<worksheet xmlns="${MAIN}"><sheetData/></worksheet>`,
});

/** The bytes of a workbook that holds these sheets and nothing else; no two have one name. */
export function newWorkbook(sheets: readonly [NewSheet, ...NewSheet[]]): Uint8Array {
  const [first] = sheets;
  const parts = Object.entries(blank(first.name)).map(([name, xml]) =>
    packEntry(name, new TextEncoder().encode(XML_HEAD + xml), undefined),
  );
  const file = new WorkbookFile(new OfficePackage(writeZip(parts), ""));
  for (const sheet of sheets) {
    const part = sheet === first ? FIRST_SHEET : addSheet(file, sheet.name, "");
    const links = new Map<string, string>();
    const linkOut = (path: string): string =>
      links.get(path) ?? links.set(path, `rId${links.size + 1}`).get(path) ?? "";
    const styles = new Styles(file.pkg, file.workbook);
    file.pkg.write(part, ownSheetXml(sheet, styles, MAIN, linkOut));
    styles.save();
    if (links.size > 0) file.pkg.write(relationshipsPart(part), XML_HEAD + linksXml(links));
  }
  return file.pkg.save();
}

/** All links out of one sheet; a name of a file may hold anything. */
function linksXml(links: ReadonlyMap<string, string>): string {
  const items = [...links].map(
    ([path, id]) =>
      `<Relationship Id="${id}" Type="${OFFICE}/hyperlink" Target="${escapeAttribute(uriOf(path))}" TargetMode="External"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${items.join("")}</Relationships>`;
}

const uriOf = (path: string): string => path.split("/").map(encodeURIComponent).join("/");
