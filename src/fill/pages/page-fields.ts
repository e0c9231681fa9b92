import { append } from "../../model/append";
import { wordAttribute } from "../../package/word-xml";
import { prefixOf } from "../../package/xml-edit";
import { edited } from "../paragraph";
import { innerOf, paragraphsIn, readTree, within, type WordNode } from "../word-tree";

type Edit = Parameters<typeof edited>[3][number];

/** The text of a part with the number of its page in each PAGEREF field; the others are left for Word. */
export function numbersWritten(xml: string, file: string, pages: ReadonlyMap<string, number>): string {
  const edits = paragraphsIn(readTree(xml, file)).flatMap((paragraph) => editsIn(xml, paragraph, pages));
  return edited(xml, 0, xml.length, edits);
}

function editsIn(xml: string, paragraph: WordNode, pages: ReadonlyMap<string, number>): readonly Edit[] {
  const edits: Edit[] = [];
  let page: number | undefined;
  let begin: WordNode | undefined;
  let isPrinted = false;
  for (const node of within(paragraph, "fldChar", "instrText", "t")) {
    const type = node.local === "fldChar" ? wordAttribute(node.tag, "fldCharType") : undefined;
    if (type === "begin") begin = node;
    if (type === "end") page = undefined;
    if (node.local === "instrText") {
      const bookmark = /PAGEREF\s+(\S+)/.exec(innerOf(xml, node))?.[1];
      page = bookmark === undefined ? undefined : pages.get(bookmark);
      isPrinted = false;
      if (begin && pages.size > 0 && /\bTOC\b/.test(innerOf(xml, node))) append(edits, withoutDirty(xml, begin));
      // Word would ask on opening whether it may update what is right already
      if (begin && page !== undefined) append(edits, withoutDirty(xml, begin));
    }
    if (page === undefined) continue;
    const w = prefixOf(node.tag);
    if (type === "separate" && !hasWords(xml, node.end, w))
      edits.push({ start: node.end, end: node.end, text: `<${w}t>${page}</${w}t>` });
    if (node.local !== "t") continue;
    edits.push({ start: node.openEnd, end: node.closeStart, text: isPrinted ? "" : String(page) });
    isPrinted = true;
  }
  return edits;
}

/** Whether a result with words stands behind a place, before its field ends. */
function hasWords(xml: string, at: number, w: string): boolean {
  const end = xml.indexOf(`<${w}fldChar`, at);
  const text = xml.slice(at, end === -1 ? at : end);
  return new RegExp(`<${w}t[ >]`).test(text);
}

function withoutDirty(xml: string, { start, openEnd }: WordNode): readonly Edit[] {
  const tag = xml.slice(start, openEnd);
  return tag.includes("dirty=") ? [{ start, end: openEnd, text: tag.replace(/\s\w+:dirty="[^"]*"/, "") }] : [];
}
