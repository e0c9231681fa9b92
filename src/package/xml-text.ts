import type { XmlTag } from "./xml";

/** "_x000D_" → the character; spreadsheets write control characters this way, XML itself cannot. */
export const decodeEscapes = (text: string): string =>
  text.includes("_x")
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

const NEEDS_ESCAPE =
  /_(?=x[0-9A-Fa-f]{4}_)|[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The inverse of decodeEscapes: after it, the text can stand in XML and comes back unchanged. */
export const encodeEscapes = (text: string): string =>
  text.replace(NEEDS_ESCAPE, (char) => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`);

/** Escapes text for attributes in double quotes, where line ends would become blanks. */
export const escapeAttribute = (text: string): string =>
  escapeXml(encodeEscapes(text)).replaceAll("\n", "&#10;").replaceAll("\t", "&#9;");

/** Escapes text that stands between tags only; JSON keeps its quotes and its length. */
export const escapeContent = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** Escapes text for element content and attributes. */
export const escapeXml = (text: string): string => escapeContent(text).replaceAll('"', "&quot;");

const SPREADSHEET = new Set([
  "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  "http://purl.oclc.org/ooxml/spreadsheetml/main",
]);

/** True for elements of spreadsheets proper, in the transitional or the strict namespace. */
export const isSpreadsheet = (tag: XmlTag): boolean => SPREADSHEET.has(tag.uri);
