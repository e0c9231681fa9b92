import { SaxesParser } from "saxes";

/** An element of the manifest, without namespace prefix, and where it stands. */
export interface Element {
  readonly name: string;
  readonly line: number;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly parent: Element | undefined;
  /** Text directly inside, without the blanks around it. */
  readonly text: string;
}

export class NotXml extends Error {}

interface Growing extends Element {
  readonly children: Growing[];
  text: string;
}

/** The root element; throws NotXml with the line when the text is no well-formed XML. */
export function parseXml(source: string): Element {
  const parser = new SaxesParser({ xmlns: true });
  let open: Growing | undefined;
  let root: Growing | undefined;
  parser.on("error", (error) => {
    throw new NotXml(error.message);
  });
  parser.on("opentag", ({ local, attributes }) => {
    const element: Growing = {
      name: local,
      line: parser.line,
      attributes: Object.fromEntries(Object.values(attributes).map((each) => [each.local, each.value])),
      children: [],
      parent: open,
      text: "",
    };
    open?.children.push(element);
    root ??= element;
    open = element;
  });
  parser.on("text", (text) => {
    if (open) open.text += text.trim();
  });
  parser.on("closetag", () => {
    open = open?.parent as Growing | undefined;
  });
  parser.write(source).close();
  if (!root) throw new NotXml("no element");
  return root;
}

/** The element itself and everything below it, in order. */
export const all = (element: Element, name?: string): readonly Element[] => [
  ...(name === undefined || element.name === name ? [element] : []),
  ...element.children.flatMap((child) => all(child, name)),
];

export const child = (element: Element, name: string): Element | undefined =>
  element.children.find((each) => each.name === name);

export const isInside = (element: Element, name: string): boolean =>
  element.parent !== undefined && (element.parent.name === name || isInside(element.parent, name));
