import { largest } from "../model/extremes";
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
  const width = kind === "pasted" ? largest(lines.map(({ text }) => text.trim().length)) : Infinity;
  const groups: TextLine[][] = [];
  for (const line of lines) {
    const before = groups.at(-1);
    if (before && continues(before, line, { wrapped, width })) before.push(line);
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
}

/** An amount opens no paragraph: the words it belongs to stand on the line above. */
const BEGINS_WITH_AMOUNT = /^[\d,]+(?:\.\d+)?\s*(?:亿元|万元|千元|元|%|个百分点)/;
/** Words that want a number behind them. */
const WANTS_NUMBER =
  /(?:增加|减少|增长|下降|上升|降低|提高|为|共|计|合计|总计|占|达到?|约|安排|预算|支出|收入|经费|拨款|资金)$/;

function continues(before: readonly TextLine[], line: TextLine, { wrapped, width }: Wrapping): boolean {
  const text = before.map((each) => each.text.trim()).join("");
  const next = line.text.trim();
  if (line.level !== undefined || before.at(-1)?.level !== undefined) return false;
  if (itemMarker(normalise(next).text) !== undefined || TERMINAL.test(text)) return false;
  if (/[，、,]$/.test(text)) return true;
  const last = before.at(-1)?.text.trim() ?? "";
  const isSentence = /[，；。]/.test(text) || (before.length > 1 && last.length >= 15);
  const isHeading = before.length === 1 && !isSentence && itemMarker(normalise(text).text) !== undefined;
  if (BEGINS_WITH_AMOUNT.test(normalise(next).text) && !isHeading && (isSentence || WANTS_NUMBER.test(text)))
    return true;
  const isFull = last.length >= 20 && last.length >= width * 0.75;
  return isSentence && (isFull || (wrapped && last.length >= 12));
}
