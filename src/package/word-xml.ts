import type { XmlTag } from "./xml";

const WORD = new Set([
  "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  "http://purl.oclc.org/ooxml/wordprocessingml/main",
]);

/** True for elements of documents proper, in the transitional or the strict namespace. */
export const isWord = (tag: XmlTag): boolean => WORD.has(tag.uri);

/** The value of an attribute of the document's namespace: w:val, w:styleId. */
export const wordAttribute = (tag: XmlTag, name: string): string | undefined =>
  Object.values(tag.attributes).find(({ local, uri }) => local === name && WORD.has(uri))?.value;

/** w:val as a whole number; undefined when it is none. */
export function wordNumber(tag: XmlTag, name = "val"): number | undefined {
  const value = wordAttribute(tag, name);
  return value !== undefined && /^-?\d{1,9}$/.test(value) ? Number(value) : undefined;
}

/** A switch like w:vanish is on unless it says otherwise. */
export const isOn = (tag: XmlTag): boolean => !/^(0|false|off)$/.test(wordAttribute(tag, "val") ?? "1");
