import { SaxesParser } from "saxes";

/** An element of the manifest, without namespace prefix, and where it stands. */
export interface Element {
  readonly name: string;
  readonly line: number;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  /** Text directly inside, without the blanks around it. */
  readonly text: string;
}

interface Growing extends Element {
  readonly children: Growing[];
  text: string;
}

/** The root element; throws when the text is no well-formed XML, and names the line. */
export function parseXml(source: string): Element {
  const parser = new SaxesParser({ xmlns: true });
  const open: Growing[] = [];
  let root: Growing | undefined;
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ local, attributes }) => {
    const element: Growing = {
      name: local,
      line: parser.line,
      attributes: Object.fromEntries(Object.values(attributes).map((each) => [each.local, each.value])),
      children: [],
      text: "",
    };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on("text", (text) => {
    const inside = open.at(-1);
    if (inside) inside.text += text.trim();
  });
  parser.on("closetag", () => {
    open.pop();
  });
  parser.write(source).close();
  if (!root) throw new Error("no element");
  return root;
}

/** The element itself and everything below it, in order. */
export const all = (element: Element, name?: string): readonly Element[] => [
  ...(name === undefined || element.name === name ? [element] : []),
  ...element.children.flatMap((child) => all(child, name)),
];

export const child = (element: Element, name: string): Element | undefined =>
  element.children.find((each) => each.name === name);

/** Empty where there is none of that name. */
export const attribute = ({ attributes }: Element, name: string): string => attributes[name] ?? "";
