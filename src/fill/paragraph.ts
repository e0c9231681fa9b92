import { piecesOf } from "../model/hole";
import type { Run } from "../model/passage";
import { prefixOf } from "../package/xml-edit";
import { escapeContent } from "../package/xml-text";
import type { FieldMark } from "./marks";
import { childNamed, innerOf, rawOf, within, type WordNode } from "./word-tree";

/** A mark and the words that take its place. */
export interface FilledMark {
  readonly mark: FieldMark;
  readonly runs: readonly Run[];
}

/** A stretch of the part and what stands there instead. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * A paragraph with its marks replaced. Everything else stays character for character. A mark may run over several runs,
 * as Word cuts them after every edit; its words take the look of the run in which it begins.
 */
export function filledParagraph(
  xml: string,
  paragraph: WordNode,
  replacements: readonly FilledMark[],
  inner: readonly Edit[] = [],
): string {
  const texts = textsOf(xml, paragraph);
  const edits = [...inner, ...replacements.flatMap((each) => editsFor(xml, texts, each))];
  return withoutEmptyRuns(edited(xml, paragraph.start, paragraph.end, edits));
}

interface TextPiece {
  readonly node: WordNode;
  readonly run: WordNode;
  /** Where it begins in the words of the paragraph. */
  readonly at: number;
  readonly length: number;
}

function textsOf(xml: string, paragraph: WordNode): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  let at = 0;
  for (const run of within(paragraph, "r"))
    for (const node of within(run, "t")) {
      const { length } = innerOf(xml, node);
      pieces.push({ node, run, at, length });
      at += length;
    }
  return pieces;
}

function editsFor(xml: string, texts: readonly TextPiece[], { mark, runs }: FilledMark): readonly Edit[] {
  const touched = texts.filter(({ at, length }) => at < mark.end && at + length > mark.start);
  return touched.map(({ node, run, at, length }, i) => {
    const start = node.openEnd + Math.max(0, mark.start - at);
    const end = node.openEnd + Math.min(length, mark.end - at);
    return { start, end, text: i === 0 ? inBetween(xml, run, runs) : "" };
  });
}

/** Ends the run, puts runs of its look behind it, and opens it again. */
function inBetween(xml: string, run: WordNode, runs: readonly Run[]): string {
  const w = prefixOf(run.tag);
  const own = childNamed(run, "rPr");
  const look = own ? rawOf(xml, own) : "";
  const open = xml.slice(run.start, run.openEnd);
  return `</${w}t></${w}r>${runs.map((each) => runXml(each, w, look)).join("")}${open}${look}<${w}t xml:space="preserve">`;
}

/** Words in the look of a run; what is still to be filled is yellow, last year's words grey. */
function runXml(run: Run, w: string, look: string): string {
  const plain = (text: string, colour?: string): string =>
    `<${w}r>${withHighlight(look, w, colour)}<${w}t xml:space="preserve">${escapeContent(text)}</${w}t></${w}r>`;
  if (run.kind === "gap") return plain(run.text, run.isCarried ? "lightGray" : "yellow");
  return piecesOf(run.text)
    .map((piece) => (piece.kind === "words" ? plain(piece.text) : plain(`【待填：${piece.label}】`, "yellow")))
    .join("");
}

/** Elements of a run's look that come after the highlight, in the order of the schema. */
const AFTER_HIGHLIGHT = /<\w+:(?:u|effect|bdr|shd|fitText|vertAlign|rtl|cs|em|lang|eastAsianLayout|specVanish|oMath)\b/;

/** The look with another highlight, or none: a mark that the bureau highlighted is filled now. */
function withHighlight(look: string, w: string, colour: string | undefined): string {
  const bare = look.replace(/<\w+:highlight\b[^>]*\/>/g, "").replace(/<\w+:rStyle\b[^>]*PlaceholderText"[^>]*\/>/g, "");
  if (colour === undefined) return bare;
  const mark = `<${w}highlight ${w}val="${colour}"/>`;
  if (bare === "" || /^<\w+:rPr\s*\/>$/.test(bare)) return `<${w}rPr>${mark}</${w}rPr>`;
  const at = bare.search(AFTER_HIGHLIGHT);
  const end = at === -1 ? bare.lastIndexOf("</") : at;
  return bare.slice(0, end) + mark + bare.slice(end);
}

/** The same paragraph properties with other words: the look is that of the first run with text. */
export function paragraphLike(xml: string, model: WordNode, runs: readonly Run[]): string {
  const w = prefixOf(model.tag);
  const properties = childNamed(model, "pPr");
  const [first] = within(model, "r").filter((run) => within(run, "t").length > 0);
  const look = first && childNamed(first, "rPr");
  const words = runs.map((each) => runXml(each, w, look ? rawOf(xml, look) : "")).join("");
  return `<${w}p>${properties ? rawOf(xml, properties) : ""}${words}</${w}p>`;
}

/** The section break of a paragraph that goes stays: it says how the pages before it are laid. */
export function sectionKept(xml: string, node: WordNode): string {
  const properties = node.local === "p" ? childNamed(node, "pPr") : undefined;
  const section = properties && childNamed(properties, "sectPr");
  if (!section) return "";
  const w = prefixOf(node.tag);
  return `<${w}p><${w}pPr>${rawOf(xml, section)}</${w}pPr></${w}p>`;
}

/** Runs in which nothing is left. */
const withoutEmptyRuns = (xml: string): string =>
  xml.replace(
    /<(\w+:)r(?:\s[^>]*)?>(?:<\1rPr>(?:(?!<\/\1rPr>).)*<\/\1rPr>|<\1rPr\/>)?<\1t(?:\s[^>]*)?><\/\1t><\/\1r>/gs,
    "",
  );

/** A stretch of the part with edits made; they do not overlap. */
export function edited(xml: string, from: number, to: number, edits: readonly Edit[]): string {
  let text = "";
  let at = from;
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    text += xml.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return text + xml.slice(at, to);
}
