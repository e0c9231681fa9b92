import type { XmlTag } from "../../package/xml";

const SPREADSHEET = new Set([
  "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  "http://purl.oclc.org/ooxml/spreadsheetml/main",
]);

/** True for elements of spreadsheets proper, in the transitional or the strict namespace. */
export const isSpreadsheet = (tag: XmlTag): boolean => SPREADSHEET.has(tag.uri);
