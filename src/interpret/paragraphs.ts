import type { Paragraph, TextLine, TextSource } from "../model/text-source";
import { itemMarker } from "./markers";
import { normalise } from "./normalise";

const TERMINAL = /[。！？；：!?;:.…]$/;

/** The paragraphs of all sources, wrapped lines joined; blank ones are left out. */
export function paragraphsOf(sources: readonly TextSource[]): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const source of sources) {
    for (const lines of joinedLines(source)) {
      const { text, origins } = normalise(lines.map((line) => line.text).join(""));
      if (text !== "") paragraphs.push({ index: paragraphs.length, source, lines, text, origins });
    }
  }
  return paragraphs;
}

/** Lines that belong together. A document knows its paragraphs; sheets and pasted text may be wrapped. */
function joinedLines({ kind, lines }: TextSource): readonly (readonly TextLine[])[] {
  const wrapped = kind !== "document" && isWrapped(lines);
  const groups: TextLine[][] = [];
  for (const line of lines) {
    const before = groups.at(-1);
    if (before && continues(before, line, wrapped)) before.push(line);
    else groups.push([line]);
  }
  return groups;
}

/** Text copied from a page breaks off in the middle of sentences, line after line. */
function isWrapped(lines: readonly TextLine[]): boolean {
  const long = lines.map(({ text }) => text.trim()).filter((text) => text.length >= 20);
  const open = long.filter((text) => !TERMINAL.test(text) && /[，、；。]/.test(text));
  return long.length >= 4 && open.length * 3 > long.length;
}

function continues(before: readonly TextLine[], line: TextLine, wrapped: boolean): boolean {
  const text = before.map((each) => each.text.trim()).join("");
  const next = line.text.trim();
  if (line.level !== undefined || before.at(-1)?.level !== undefined) return false;
  if (itemMarker(normalise(next).text) !== undefined || TERMINAL.test(text)) return false;
  if (/[，、,]$/.test(text)) return true;
  if (!wrapped) return false;
  const last = before.at(-1)?.text.trim() ?? "";
  const isSentence = /[，；。]/.test(text) || (before.length > 1 && last.length >= 15);
  return isSentence && last.length >= 12;
}
