import { type BareXml, type PlacedXml, placed, withPrefix } from "./fragment";
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
