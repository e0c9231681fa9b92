import type { OfficePackage } from "../../package/package";
import { readRelationships } from "../../package/relationships";
import { prefixOf } from "../../package/xml-edit";
import { escapeContent } from "../../package/xml-text";
import { sectionAround } from "../block-xml";
import { edited } from "../paragraph";
import { childNamed, paragraphsIn, paragraphText, rawOf, readTree, within, type WordNode } from "../word-tree";
import { type FoundHeading, headingsIn, styleLevels } from "./headings";

const MARK = "【目录】";
/** Ids of our bookmarks: far above those of a document's own. */
const FIRST_ID = 90_000;

/** The body with contents in the place of the mark 【目录】: a field that Word updates, its pages counted afterwards. */
export function contentsWritten(pkg: OfficePackage, main: string, xml: string): string {
  if (!xml.includes("目录】")) return xml;
  const paragraphs = paragraphsIn(readTree(xml, pkg.file));
  const at = paragraphs.findIndex((node) => paragraphText(xml, node).trim() === MARK);
  const mark = paragraphs[at];
  if (!mark) return xml;
  const styles = readRelationships(pkg, main).find(({ kind, isExternal }) => kind === "styles" && !isExternal);
  const levels = styleLevels(pkg, styles && pkg.find(styles.target));
  const headings = headingsIn(xml, paragraphs.slice(at + 1), levels);
  const w = prefixOf(mark.tag);
  return edited(xml, 0, xml.length, [
    { start: mark.start, end: mark.end, text: contentsXml(xml, mark, headings, w) },
    ...headings.flatMap(({ node }, i) => bookmarked(node, i, w)),
  ]);
}

const nameOf = (i: number): string => `_Toc${FIRST_ID + i}`;

function bookmarked(node: WordNode, i: number, w: string) {
  const start = childNamed(node, "pPr")?.end ?? node.openEnd;
  const id = `${w}id="${FIRST_ID + i}"`;
  return [
    { start, end: start, text: `<${w}bookmarkStart ${id} ${w}name="${nameOf(i)}"/>` },
    { start: node.closeStart, end: node.closeStart, text: `<${w}bookmarkEnd ${id}/>` },
  ];
}

/** One paragraph for each heading, in the look of the mark; the field runs from the first to the last. */
function contentsXml(xml: string, mark: WordNode, headings: readonly FoundHeading[], w: string): string {
  const [run] = within(mark, "r");
  const look = run && childNamed(run, "rPr");
  const write = (inner: string): string => `<${w}r>${look ? rawOf(xml, look) : ""}${inner}</${w}r>`;
  const field = (type: string): string => write(`<${w}fldChar ${w}fldCharType="${type}"/>`);
  const instruction = (text: string): string => write(`<${w}instrText xml:space="preserve"> ${text} </${w}instrText>`);
  const width = textWidth(xml, mark, w);
  const opening = `${field("begin")}${instruction('TOC \\o "1-3" \\h \\z \\u')}${field("separate")}`;
  const lines = headings.map(({ text, level }, i) => {
    const tabs = `<${w}tabs><${w}tab ${w}val="right" ${w}leader="dot" ${w}pos="${width}"/></${w}tabs>`;
    const indent = `<${w}ind ${w}left="${level * INDENT}" ${w}firstLine="0"/>`;
    const page = `${field("begin")}${instruction(`PAGEREF ${nameOf(i)} \\h`)}${field("separate")}${field("end")}`;
    const words = `${write(`<${w}t xml:space="preserve">${escapeContent(text)}</${w}t>`)}${write(`<${w}tab/>`)}${page}`;
    const isLast = i === headings.length - 1;
    return `<${w}p><${w}pPr>${tabs}${indent}</${w}pPr>${i === 0 ? opening : ""}${words}${isLast ? field("end") : ""}</${w}p>`;
  });
  return lines.length > 0 ? lines.join("") : `<${w}p/>`;
}

/** A level further in, in twentieths of a point. */
const INDENT = 420;
/** A4 upright between margins of 28 and 26 mm. */
const USUAL_WIDTH = 8845;

function textWidth(xml: string, mark: WordNode, w: string): number {
  const section = sectionAround(xml, mark.end, w) ?? "";
  const [page, left, right] = [
    ["pgSz", "w"],
    ["pgMar", "left"],
    ["pgMar", "right"],
  ].map(([element = "", name = ""]) => new RegExp(`<${w}${element} [^>]*${w}${name}="(\\d+)"`).exec(section)?.[1]);
  return page === undefined ? USUAL_WIDTH : Number(page) - Number(left ?? 0) - Number(right ?? 0);
}
