import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** Part name → content, as it stands in the file. */
export type Parts = Readonly<Record<string, string | Uint8Array>>;

export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** A worksheet given by what stands inside its root element. */
export interface RawSheet {
  readonly name: string;
  readonly state?: string;
  readonly xml: string;
}

/** What else the workbook has. */
export interface RawExtras {
  /** What stands inside the sst element. */
  readonly sharedStrings?: string;
  /** What stands inside the styleSheet element. */
  readonly styles?: string;
  /** What stands in the workbook element before and after the list of sheets. */
  readonly beforeSheets?: string;
  readonly afterSheets?: string;
}

/** The parts of a small workbook, written out by hand, so that reading is not tested against our own writing. */
export function rawParts(sheets: readonly RawSheet[], extras: RawExtras = {}): Record<string, string> {
  const { sharedStrings, styles, beforeSheets = "", afterSheets = "" } = extras;
  const lists = [
    ...sheets.map((_, i) => ({ part: `worksheets/sheet${i + 1}.xml`, kind: "worksheet", type: "worksheet" })),
    ...(sharedStrings === undefined
      ? []
      : [{ part: "sharedStrings.xml", kind: "sharedStrings", type: "sharedStrings" }]),
    ...(styles === undefined ? [] : [{ part: "styles.xml", kind: "styles", type: "styles" }]),
  ];
  const tabs = sheets.map(({ name, state }, i) => {
    const visibility = state === undefined ? "" : ` state="${state}"`;
    return `<sheet name="${escaped(name)}" sheetId="${i + 1}"${visibility} r:id="rId${i + 1}"/>`;
  });
  return {
    "[Content_Types].xml":
      `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ` +
      `ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/>` +
      `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>` +
      lists.map(({ part, type }) => `<Override PartName="/xl/${part}" ContentType="${TYPE}.${type}+xml"/>`).join("") +
      `</Types>`,
    "_rels/.rels": relationships([["rId1", "officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml":
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">${beforeSheets}` +
      `<sheets>${tabs.join("")}</sheets>${afterSheets}</workbook>`,
    "xl/_rels/workbook.xml.rels": relationships(lists.map(({ part, kind }, i) => [`rId${i + 1}`, kind, part])),
    ...Object.fromEntries(sheets.map(({ xml }, i) => [`xl/worksheets/sheet${i + 1}.xml`, worksheet(xml)])),
    ...(sharedStrings === undefined
      ? {}
      : { "xl/sharedStrings.xml": `${HEAD}<sst xmlns="${MAIN}">${sharedStrings}</sst>` }),
    ...(styles === undefined ? {} : { "xl/styles.xml": `${HEAD}<styleSheet xmlns="${MAIN}">${styles}</styleSheet>` }),
  };
}

export const worksheet = (inner: string): string =>
  `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">${inner}</worksheet>`;

/** A relationships part; the target mode is the fourth value. */
export const relationships = (
  items: readonly (readonly [id: string, kind: string, target: string, mode?: string])[],
): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${items
    .map(
      ([id, kind, target, mode]) =>
        `<Relationship Id="${id}" Type="${RELATIONSHIPS}/${kind}" Target="${escaped(target)}"` +
        `${mode === undefined ? "" : ` TargetMode="${mode}"`}/>`,
    )
    .join("")}</Relationships>`;

export const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

export const zipped = (parts: Parts): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, content]) => [name, bytesOf(content)])), {
    mtime: new Date(2024, 0, 1),
  });

const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === "string" ? strToU8(content) : content;

/** The parts of a file as text; pictures and the like come out as mangled text, which is enough to compare them. */
export const unzipped = (bytes: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content, true)]));

/** A workbook of one sheet with these rows. */
export const rowsFile = (rows: string, extras: RawExtras = {}): Uint8Array =>
  zipped(rawParts([{ name: "表", xml: `<sheetData>${rows}</sheetData>` }], extras));
