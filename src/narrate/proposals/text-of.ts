import { toA1 } from "../../model/cell";
import type { FoundAnswer, AnswerSource } from "../../model/passage";
import type { TextReading } from "../../model/text-claim";
import { type Paragraph, quoteOf, type TextSpan } from "../../model/text-source";

/** A text that answers may be found in: this workbook's own, which speaks of this year, or one of last year. */
export interface AnsweringText {
  readonly reading: TextReading;
  readonly source: Extract<AnswerSource, "own-text" | "last-year-text">;
  /** The year of the budget that is written. */
  readonly year: number;
}

/** The words of a place of the text as an answer; undefined where they are nobody's to take over. */
export function proposed(
  { source, year }: AnsweringText,
  paragraph: Paragraph,
  span: TextSpan,
  words = quoteOf(paragraph, span).replace(/\s+/g, ""),
): FoundAnswer | undefined {
  if (words === "" || (source === "last-year-text" && NAMED_PERSON.test(words))) return undefined;
  const caution = source === "last-year-text" ? cautionOn(words, year) : undefined;
  return {
    text: words,
    source,
    place: placeOf(paragraph),
    quote: quoteOf(paragraph, span).trim(),
    ...(caution !== undefined && { caution }),
  };
}

/** Who holds an office changes without the office: names are typed anew. */
const NAMED_PERSON =
  /[\u4e00-\u9fff]{2,4}同志|(?:主任|局长|院长|书记|校长|馆长|负责人|法定代表人)[：:][\u4e00-\u9fff]{2,4}/;

/** “说明!A7”, or the file and the number of the paragraph in it. */
function placeOf({ source, lines }: Paragraph): string {
  const cell = lines[0]?.cell;
  if (!cell) return source.name;
  return source.kind === "sheet" || source.kind === "note" ? toA1(cell) : `${source.name} 第 ${cell.row} 段`;
}

function cautionOn(words: string, year: number): string | undefined {
  const isDated = new RegExp(`(?<!\\d)${year - 1}(?!\\d)|去年|上年`).test(words);
  const hasMoney = /\d(?:\.\d+)?(?:万|亿|千)?元/.test(words);
  const found = [...(isDated ? ["年份"] : []), ...(hasMoney ? ["金额"] : [])];
  return found.length === 0 ? undefined : `文字里的${found.join("和")}是上年的，请核对。`;
}
