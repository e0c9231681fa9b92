import { isWord } from "../package/word-xml";
import { findElements, type XmlElement } from "../package/xml-edit";

/** An element of a document part that matters for filling it, with those inside it. */
export interface WordNode extends XmlElement {
  /** Name without prefix: p, tbl, tr, tc, r, t … */
  readonly local: string;
  readonly children: readonly WordNode[];
}

const WANTED: ReadonlySet<string> = new Set([
  ...["body", "hdr", "ftr", "footnote", "endnote", "txbxContent", "sdt", "sdtPr", "sdtContent"],
  ...[
    "tbl",
    "tr",
    "tc",
    "tcPr",
    "p",
    "pPr",
    "rPr",
    "sectPr",
    "r",
    "t",
    "tab",
    "br",
    "instrText",
    "fldChar",
    "fldSimple",
    "hyperlink",
    "del",
    "tag",
    "alias",
  ],
  ...["showingPlcHdr", "dataBinding", "dropDownList", "comboBox", "listItem", "drawing", "pict", "pStyle"],
]);

/** Reads the text of a part. Positions are positions in it. */
export function readTree(xml: string, file: string): readonly WordNode[] {
  const elements = findElements(xml, file, (tag) => isWord(tag) && WANTED.has(tag.local));
  const nodes = new Map<XmlElement, WordNode & { readonly children: WordNode[] }>();
  const roots: WordNode[] = [];
  for (const element of elements) {
    const node = Object.assign(element, { local: element.tag.local, children: [] as WordNode[] });
    nodes.set(element, node);
    const parent = element.parent && nodes.get(element.parent);
    (parent ? parent.children : roots).push(node);
  }
  return roots;
}

/** Elements of these names inside a node, in reading order; nothing is looked for inside a nested paragraph. */
export const within = (node: WordNode, ...names: readonly string[]): readonly WordNode[] =>
  node.children.flatMap((child) =>
    child.local === "txbxContent" || child.local === "del"
      ? []
      : [...(names.includes(child.local) ? [child] : []), ...(child.local === "p" ? [] : within(child, ...names))],
  );

/** Every paragraph in and below nodes, those of cells and text boxes too. */
export const paragraphsIn = (nodes: readonly WordNode[]): readonly WordNode[] =>
  nodes.flatMap((node) => [...(node.local === "p" ? [node] : []), ...paragraphsIn(node.children)]);

export const childNamed = (node: WordNode, name: string): WordNode | undefined =>
  node.children.find(({ local }) => local === name);

/** The characters of a node as they stand in the part: escaped as XML has them. */
export const rawOf = (xml: string, { start, end }: XmlElement): string => xml.slice(start, end);

/** Between its tags. */
export const innerOf = (xml: string, { openEnd, closeStart }: XmlElement): string => xml.slice(openEnd, closeStart);

/** The words of a paragraph, still escaped. */
export const paragraphText = (xml: string, paragraph: WordNode): string =>
  within(paragraph, "t")
    .map((text) => innerOf(xml, text))
    .join("");
