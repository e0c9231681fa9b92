import { OfficePackage } from "../package/package";
import { addContentType, addRelationship, dialectOf, freePart } from "../package/parts";
import { mainPart, readRelationships } from "../package/relationships";
import { prefixOf, XML_HEAD } from "../package/xml-edit";
import { edited } from "./paragraph";
import { readTree, type WordNode } from "./word-tree";

const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml";
const WORD = "草稿";
const KINDS = ["default", "first", "even"] as const;

/** A document that says 草稿 above every page: in each header, and in one of its own where a section has none. */
export function withDraftMark(bytes: Uint8Array, file: string): Uint8Array {
  const pkg = new OfficePackage(bytes, file);
  const main = mainPart(pkg);
  if (main !== undefined) mark(pkg, main);
  return pkg.save();
}

function mark(pkg: OfficePackage, main: string): void {
  const headers = readRelationships(pkg, main).filter(({ kind, isExternal }) => kind === "header" && !isExternal);
  for (const { target } of headers) {
    const part = pkg.find(target);
    if (part !== undefined) pkg.write(part, withMark(pkg.readText(part), pkg.file));
  }
  const xml = pkg.readText(main);
  const [section] = sectionsIn(readTree(xml, pkg.file));
  if (!section) return;
  // later sections go on with the headers of the first
  const raw = xml.slice(section.start, section.end);
  const missing = KINDS.filter((kind) => !new RegExp(`:headerReference [^>]*type="${kind}"`).test(raw));
  if (missing.length > 0) pkg.write(main, withReferences(pkg, main, xml, section, missing));
}

/** A mark before the first paragraph of a header. */
function withMark(xml: string, file: string): string {
  const [root] = readTree(xml, file).filter(({ local }) => local === "hdr");
  // a document made of a draft says so already
  if (!root || root.tag.isSelfClosing || xml.includes(WORD)) return xml;
  return edited(xml, 0, xml.length, [{ start: root.openEnd, end: root.openEnd, text: markXml(prefixOf(root.tag)) }]);
}

const markXml = (w: string): string =>
  `<${w}p><${w}pPr><${w}jc ${w}val="right"/></${w}pPr><${w}r><${w}rPr><${w}b/></${w}rPr><${w}t>${WORD}</${w}t></${w}r></${w}p>`;

const sectionsIn = (nodes: readonly WordNode[]): readonly WordNode[] =>
  nodes.flatMap((node) => (node.local === "sectPr" ? [node] : sectionsIn(node.children)));

function withReferences(
  pkg: OfficePackage,
  main: string,
  xml: string,
  { tag, start, openEnd }: WordNode,
  kinds: readonly (typeof KINDS)[number][],
): string {
  const w = prefixOf(tag);
  const part = freePart(pkg, "word/header");
  const namespaces = [...xml.slice(0, xml.indexOf(">", xml.indexOf("document"))).matchAll(/xmlns(?::w)?="[^"]*"/g)];
  pkg.write(part, `${XML_HEAD}<${w}hdr ${namespaces.map(([each]) => each).join(" ")}>${markXml(w)}</${w}hdr>`);
  addContentType(pkg, part, TYPE);
  const id = addRelationship(pkg, main, "header", part);
  const references = kinds
    .map((kind) => `<${w}headerReference ${w}type="${kind}" r:id="${id}" xmlns:r="${dialectOf(pkg).relationships}"/>`)
    .join("");
  const open = xml.slice(start, openEnd);
  const text = tag.isSelfClosing
    ? `${open.replace(/(?<!\s)\s*\/>$/, ">")}${references}</${tag.name}>`
    : open + references;
  return edited(xml, 0, xml.length, [{ start, end: openEnd, text }]);
}
