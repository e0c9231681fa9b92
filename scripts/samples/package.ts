import { strToU8, zipSync } from "fflate";
import { escaped, sheetXml, type StyledSheet } from "./sheet-xml";
import { StyleSheet } from "./styles";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** An .xlsx file; the same sheets always give the same bytes. */
export function xlsxOf(sheets: readonly StyledSheet[]): Uint8Array {
  const styles = new StyleSheet();
  const worksheets = sheets.map((sheet, i) => sheetXml(sheet, styles, i === 0));
  const part = (i: number): string => `worksheets/sheet${i + 1}.xml`;
  const relations = [
    ...sheets.map((_, i) => relation(`rId${i + 1}`, "worksheet", part(i))),
    relation(`rId${sheets.length + 1}`, "styles", "styles.xml"),
  ];
  const tabs = sheets.map(({ name }, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`);
  const overrides = [
    override("/xl/workbook.xml", `${TYPE}.sheet.main+xml`),
    override("/xl/styles.xml", `${TYPE}.styles+xml`),
    ...sheets.map((_, i) => override(`/xl/${part(i)}`, `${TYPE}.worksheet+xml`)),
  ];
  const parts: Readonly<Record<string, string>> = {
    "[Content_Types].xml":
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ` +
      `ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`,
    "_rels/.rels": relationships([relation("rId1", "officeDocument", "xl/workbook.xml")]),
    "xl/workbook.xml":
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView activeTab="0"/></bookViews>` +
      `<sheets>${tabs.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships(relations),
    "xl/styles.xml": `<styleSheet xmlns="${MAIN}">${styles.toXml()}</styleSheet>`,
    ...Object.fromEntries(
      worksheets.map((xml, i) => [`xl/${part(i)}`, `<worksheet xmlns="${MAIN}">${xml}</worksheet>`]),
    ),
  };
  const files = Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(HEAD + xml)]));
  // the first moment a zip file can name, in local time as the format has it
  return zipSync(files, { level: 9, mtime: new Date(1980, 0, 1) });
}

const relation = (id: string, kind: string, target: string): string =>
  `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;

const relationships = (relations: readonly string[]): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${relations.join("")}</Relationships>`;

const override = (name: string, type: string): string => `<Override PartName="${name}" ContentType="${type}"/>`;
