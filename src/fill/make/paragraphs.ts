import type { TextLine, TextSpan } from "../../model/text-source";
import { unescaped } from "../plain-text";
import { type WordNode, paragraphText } from "../word-tree";

/** A paragraph of a part, found again from the lines its reader gave. */
interface FoundParagraph {
  readonly node: WordNode;
  /** Where the characters of the reader's paragraph stand in its words; absent ones (automatic numbers) at the next. */
  readonly span: (read: TextSpan) => TextSpan | undefined;
}

/** Finds the paragraphs that lines were read from: the same words in the same order; the reader adds automatic numbers. */
export function foundParagraphs(
  xml: string,
  nodes: readonly WordNode[],
  lines: readonly TextLine[],
): ReadonlyMap<number, FoundParagraph> {
  const found = new Map<number, FoundParagraph>();
  let at = 0;
  for (const [row, read] of wholeParagraphs(lines)) {
    const wanted = bare(read);
    const next = nodes.findIndex((node, i) => i >= at && isSame(wanted, bare(unescaped(paragraphText(xml, node)))));
    const node = nodes[next];
    if (!node) continue;
    at = next + 1;
    found.set(row, { node, span: spansIn(read, paragraphText(xml, node)) });
  }
  return found;
}

/** The lines of a paragraph put together again. */
function wholeParagraphs(lines: readonly TextLine[]): ReadonlyMap<number, string> {
  const whole = new Map<number, string>();
  for (const { cell, start, text } of lines) {
    const before = whole.get(cell.row) ?? "";
    whole.set(cell.row, before.padEnd(start, "\n") + text);
  }
  return whole;
}

const bare = (text: string): string => text.replace(/\s/g, "");

/** Characters of the longest automatic number: 第十二部分. */
const LONGEST_NUMBER = 12;

const isSame = (read: string, written: string): boolean =>
  written !== "" && read.endsWith(written) && read.length - written.length <= LONGEST_NUMBER;

/** A character of the part: one, or an entity. */
const TOKEN = /&[#\w]{1,9};|[\s\S]/g;

function spansIn(read: string, written: string): FoundParagraph["span"] {
  const tokens = [...written.matchAll(TOKEN)].map(([token], i, all) => ({ token, i, all }));
  const places: (TextSpan | undefined)[] = Array.from({ length: read.length }, () => undefined);
  let end = written.length;
  let at = read.length - 1;
  for (const { token } of tokens.reverse()) {
    const start = end - token.length;
    const character = unescaped(token);
    while (at >= 0 && read.charAt(at) !== character) at -= 1;
    if (at >= 0) places[at] = { start, end };
    at -= 1;
    end = start;
  }
  return ({ start, end: after }) => {
    const inside = places.slice(start, after).flatMap((place) => place ?? []);
    const [first, last] = [inside[0], inside.at(-1)];
    return first && last && { start: first.start, end: last.end };
  };
}
