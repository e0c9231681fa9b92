import { largest } from "../model/extremes";
import type { Paragraph, TextLine, TextSource } from "../model/text-source";
import { itemMarker } from "./markers";
import { normalise } from "./normalise";

const TERMINAL = /[。！？；：!?;:.…]$/;
/** What ends a line that reaches the edge; a colon or the point of an amount may have fallen there. */
const SENTENCE_END = /[。！？；!?;]$/;
const INDENT = /^(?:\u3000|\s{2})/;

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
  const width = kind === "pasted" ? largest(lines.map(({ text }) => text.trim().length)) : Infinity;
  const isFull = kind === "document" ? () => false : fullLines(lines);
  const groups: TextLine[][] = [];
  for (const line of lines) {
    const before = groups.at(-1);
    if (before && continues(before, line, { wrapped, width, isFull })) before.push(line);
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

/** A text that was cut into lines, or may have been. */
interface Wrapping {
  readonly wrapped: boolean;
  /** Characters of the longest line of a text without cells; else infinite. */
  readonly width: number;
  /** Whether a line reaches the right edge of a text that was cut at one width. */
  readonly isFull: (line: TextLine) => boolean;
}

/** Full-width characters a line of a page holds at most; a longer line is a paragraph. */
const PAGE = 60;
const MEASURES: readonly ((text: string) => number)[] = [
  (text) => text.length,
  // in a printed line two digits or letters take the room of one character
  (text) => text.length - (text.match(/[\x20-\x7e]/g)?.length ?? 0) / 2,
];

/** Text cut at one width, wherever that fell: a third of its long lines and more end at the same edge, most without a stop. */
function fullLines(lines: readonly TextLine[]): (line: TextLine) => boolean {
  const texts = lines.map(({ text }) => text.trimEnd());
  const long = texts.filter(({ length }) => length >= 20);
  for (const measure of MEASURES) {
    const edge = largest(texts.map(measure)) - 1;
    const isFull = (text: string): boolean => measure(text.trimEnd()) >= edge;
    const full = long.filter(isFull);
    const open = full.filter((text) => !SENTENCE_END.test(text));
    const isCut = edge < PAGE && full.length * 3 > long.length && open.length * 4 >= full.length * 3;
    if (isCut && full.length >= 6) return ({ text }) => isFull(text);
  }
  return () => false;
}

/** An amount opens no paragraph: the words it belongs to stand on the line above. */
const BEGINS_WITH_AMOUNT = /^[\d,]+(?:\.\d+)?\s*(?:亿元|万元|千元|元|%|个百分点)/;
/** Words that want a number behind them. */
const WANTS_NUMBER =
  /(?:增加|减少|增长|下降|上升|降低|提高|为|共|计|合计|总计|占|达到?|约|安排|预算|支出|收入|经费|拨款|资金)$/;

function continues(before: readonly TextLine[], line: TextLine, { wrapped, width, isFull }: Wrapping): boolean {
  const text = before.map((each) => each.text.trim()).join("");
  const next = line.text.trim();
  if (line.level !== undefined || before.at(-1)?.level !== undefined) return false;
  if (itemMarker(normalise(next).text) !== undefined) return false;
  const lineBefore = before.at(-1);
  if (lineBefore && isFull(lineBefore) && !SENTENCE_END.test(text)) return !INDENT.test(line.text);
  if (TERMINAL.test(text)) return false;
  if (/[，、,]$/.test(text)) return true;
  const last = lineBefore?.text.trim() ?? "";
  const isSentence = /[，；。]/.test(text) || (before.length > 1 && last.length >= 15);
  const isHeading = before.length === 1 && !isSentence && itemMarker(normalise(text).text) !== undefined;
  if (BEGINS_WITH_AMOUNT.test(normalise(next).text) && !isHeading && (isSentence || WANTS_NUMBER.test(text)))
    return true;
  const isLong = last.length >= 20 && last.length >= width * 0.75;
  return isSentence && (isLong || (wrapped && last.length >= 12));
}
