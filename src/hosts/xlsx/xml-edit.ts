import { escapeXml } from "./text-escapes";
import { type XmlHandler, XmlReader, type XmlTag } from "../../package/xml";

/** How every part we create begins. */
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Where an element stands in the text of its part. */
export interface XmlElement {
  readonly tag: XmlTag;
  readonly parent: XmlElement | undefined;
  /** Position of its "<". */
  readonly start: number;
  /** Position after the ">" of its open tag. */
  readonly openEnd: number;
  /** Position of the "<" of its close tag; the same as openEnd where the element closes itself. */
  readonly closeStart: number;
  /** Position after the whole element. */
  readonly end: number;
}

/** A stretch of text and what stands there instead. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const PIECE = 65_536;

/**
 * Parses the text of a part; tag positions are positions in this text. `prepare` may put blanks in the place of what
 * the handler does not need.
 */
export function parseXmlText(
  text: string,
  file: string,
  handler: (position: () => number) => XmlHandler,
  prepare = (piece: string) => piece,
): void {
  const reader: XmlReader = new XmlReader(
    file,
    handler(() => reader.position),
  );
  for (let at = 0; at < text.length; at += PIECE) reader.write(prepare(text.slice(at, at + PIECE)));
  reader.end();
}

/** An element whose close tag is still to come. */
export type OpenElement = { -readonly [Key in keyof XmlElement]: XmlElement[Key] };

type Wanted = (tag: XmlTag, parent: XmlElement | undefined) => boolean;

/** The wanted elements in document order. `parent` is the nearest wanted element around an element. */
export function findElements(text: string, file: string, wanted: Wanted): readonly XmlElement[] {
  const found: XmlElement[] = [];
  const open: OpenElement[] = [];
  parseXmlText(text, file, (position) => ({
    open(tag) {
      const parent = open.at(-1);
      if (!wanted(tag, parent)) return;
      const openEnd = position();
      const start = text.lastIndexOf("<", openEnd - 1);
      const element: OpenElement = { tag, parent, start, openEnd, closeStart: openEnd, end: openEnd };
      found.push(element);
      open.push(element);
    },
    close(tag) {
      const element = open.at(-1);
      if (element?.tag !== tag) return;
      open.pop();
      if (tag.isSelfClosing) return;
      element.end = position();
      element.closeStart = text.lastIndexOf("<", element.end - 1);
    },
  }));
  return found;
}

/** Makes all edits at once; they must not overlap. Insertions go before what they stand at, in the order given. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    pieces.push(text.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  pieces.push(text.slice(at));
  return pieces.join("");
}

/** "x:" for elements written <x:row>, "" for plain <row>. */
export const prefixOf = (tag: XmlTag): string => (tag.prefix === "" ? "" : `${tag.prefix}:`);

/** Gives every element of a fragment written without prefixes the prefix its surroundings use. */
export const withPrefix = (fragment: string, prefix: string): string =>
  prefix === "" ? fragment : fragment.replace(/<(\/?)(?=[A-Za-z])/g, `<$1${prefix}`);

/** The edit that puts a fragment at the end of an element, also where the element closes itself. */
export function appendInside(text: string, element: XmlElement, fragment: string): TextEdit {
  const { tag, start, openEnd, closeStart } = element;
  if (!tag.isSelfClosing) return { start: closeStart, end: closeStart, text: fragment };
  const open = text.slice(start, openEnd).replace(/\s*\/>$/, ">");
  return { start, end: openEnd, text: `${open}${fragment}</${tag.name}>` };
}

const ATTRIBUTE = /\s+([^\s=/>]+)\s*=\s*("[^"]*"|'[^']*')/g;

/** An open tag with one attribute set anew, or without it when there is no value; all others stay as written. */
export function setAttribute(openTag: string, name: string, value: string | number | undefined): string {
  const written = value === undefined ? "" : ` ${name}="${escapeXml(String(value))}"`;
  let isPlaced = false;
  const replaced = openTag.replace(ATTRIBUTE, (whole, each: string) => {
    if (each !== name) return whole;
    isPlaced = true;
    return written;
  });
  return isPlaced ? replaced : replaced.replace(/\s*(\/?>)$/, `${written}$1`);
}
