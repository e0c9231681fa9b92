import { type XmlHandler, XmlReader, type XmlTag } from "./xml";
import { escapeXml } from "./xml-text";

declare const WRITTEN: unique symbol;

/** Elements without prefixes, as all fragments of our own are written: `<xf/>`. They fit into no part yet. */
export type BareXml = string & { readonly [WRITTEN]: "bare" };

/** Elements as they stand in a part, with the prefix that part uses: `<x:xf/>`. */
export type PlacedXml = string & { readonly [WRITTEN]: "placed" };

/** A fragment of ours. What a part gave us is placed already, and refused by its type. */
export const bare = <Text extends string>(text: Text extends PlacedXml ? never : Text): BareXml =>
  text as string as BareXml;

/** A stretch of a part as it stands there. A fragment of ours is refused by its type: it has to be given its prefix. */
export const placed = <Text extends string>(text: Text extends BareXml ? never : Text): PlacedXml =>
  text as string as PlacedXml;

/** An element name without a prefix, after its "<" or "</". */
const PLAIN_NAME = /<(\/?)(?=[^\s<>/:!?]+[\s/>])/g;

/** Gives every element of a fragment the prefix its surroundings use: "x:", or "" for none. */
export const withPrefix = (fragment: BareXml, prefix: string): PlacedXml =>
  placed(prefix === "" ? String(fragment) : fragment.replace(PLAIN_NAME, (_, slash: string) => `<${slash}${prefix}`));

/** The inverse of `withPrefix`: takes off the prefix of the first element, and leaves others as they are. */
export function withoutPrefix(fragment: PlacedXml): BareXml {
  const [, prefix = ""] = /^<([^\s<>/:]+:)/.exec(fragment) ?? [];
  return bare(fragment.replaceAll(`<${prefix}`, "<").replaceAll(`</${prefix}`, "</"));
}

/** Values for attributes; those without one are taken away. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

const OPEN_TAG = /^<(?:[^"'<>]|"[^"]*"|'[^']*')*>/;

/** A placed element with attributes of its first tag set anew. */
export function withAttributes(element: PlacedXml, attributes: Attributes): PlacedXml {
  return placed(element.replace(OPEN_TAG, (openTag) => setAttributes(placed(openTag), attributes)));
}

/** An open tag with attributes set anew; all others stay as written. */
export const setAttributes = (openTag: PlacedXml, attributes: Attributes): PlacedXml =>
  Object.entries(attributes).reduce((tag, [name, value]) => setAttribute(tag, name, value), openTag);

const ATTRIBUTE = /(?<!\s)\s+([^\s=/>]+)\s*=\s*("[^"]*"|'[^']*')/g;

/** An open tag with one attribute set anew, or without it when there is no value; all others stay as written. */
export function setAttribute(openTag: PlacedXml, name: string, value: string | number | undefined): PlacedXml {
  const written = value === undefined ? "" : ` ${name}="${escapeXml(String(value))}"`;
  let isPlaced = false;
  const replaced = openTag.replace(ATTRIBUTE, (whole, each: string) => {
    if (each !== name) return whole;
    isPlaced = true;
    return written;
  });
  // by a function: what is written may hold "$&", which a replacement text would expand
  return placed(isPlaced ? replaced : replaced.replace(/(?<!\s)\s*\/?>$/, (end) => written + end));
}

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
  readonly text: PlacedXml | "";
}

const PIECE = 65_536;

/**
 * Parses the text of a part; tag positions are positions in this text. `prepare` may put blanks in the place of what
 * the handler does not need; what comes after the piece in which it is `isEnough` is not parsed.
 */
export function parseXmlText(
  text: string,
  file: string,
  handler: (position: () => number) => XmlHandler,
  prepare = (piece: string) => piece,
  isEnough = () => false,
): void {
  const reader: XmlReader = new XmlReader(
    file,
    handler(() => reader.position),
  );
  for (let at = 0; at < text.length; at += PIECE) {
    reader.write(prepare(text.slice(at, at + PIECE)));
    if (isEnough()) return;
  }
  reader.end();
}

/** An element whose close tag is still to come. */
export type OpenElement = { -readonly [Key in keyof XmlElement]: XmlElement[Key] };

type Wanted = (tag: XmlTag, parent: XmlElement | undefined) => boolean;

/**
 * The wanted elements in document order. `parent` is the nearest wanted element around an element. Nothing is looked
 * for behind the open tag of the last element that is wanted.
 */
export function findElements(
  text: string,
  file: string,
  wanted: Wanted,
  isLast: (tag: XmlTag) => boolean = () => false,
): readonly XmlElement[] {
  const found: XmlElement[] = [];
  const open: OpenElement[] = [];
  let isOver = false;
  const handler = (position: () => number): XmlHandler => ({
    open(tag) {
      const parent = open.at(-1);
      if (isOver || !wanted(tag, parent)) return;
      isOver = isLast(tag);
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
  });
  parseXmlText(text, file, handler, undefined, () => isOver);
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

/** A stretch of the text of a part. */
export const slice = (text: string, start: number, end: number): PlacedXml => placed(text.slice(start, end));

/** The open tag of an element. */
export const openTagOf = (text: string, { start, openEnd }: XmlElement): PlacedXml => slice(text, start, openEnd);

/** The same tag with an end of its own for what it holds: `<row/>` → `<row>`. */
export const opened = (openTag: PlacedXml): PlacedXml => placed(openTag.replace(/(?<!\s)\s*\/>$/, ">"));

/** The edit that puts a fragment of ours at the end of an element, with the prefix that element has. */
export const appendBare = (text: string, element: XmlElement, fragment: BareXml): TextEdit =>
  appendPlaced(text, element, withPrefix(fragment, prefixOf(element.tag)));

/** The edit that puts elements at the end of another one, also where it closes itself. */
export function appendPlaced(text: string, element: XmlElement, fragment: PlacedXml): TextEdit {
  const { tag, start, openEnd, closeStart } = element;
  if (!tag.isSelfClosing) return { start: closeStart, end: closeStart, text: fragment };
  return { start, end: openEnd, text: placed(`${opened(openTagOf(text, element))}${fragment}</${tag.name}>`) };
}
