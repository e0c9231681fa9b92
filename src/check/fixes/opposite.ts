import type { Direction } from "../../model/subject";
import type { Paragraph, TextSpan } from "../../model/text-source";
import { type FixDrafts, passageFix } from "./draft";

/** Words of more and of less that stand in each other's place. */
const PAIRS = [
  ["增加", "减少"],
  ["增长", "下降"],
  ["上升", "下降"],
  ["提高", "降低"],
  ["增", "减"],
] as const;

/** The word of the other direction, within some words of a text. */
export function oppositeFix(paragraph: Paragraph, { start, end }: TextSpan, word: string, to: Direction): FixDrafts {
  const at = paragraph.text.slice(start, end).indexOf(word);
  const pair = PAIRS.find(([more, less]) => (to === "down" ? more : less) === word);
  const other = pair && (to === "down" ? pair[1] : pair[0]);
  if (at < 0 || other === undefined) return [];
  const span = { start: start + at, end: start + at + word.length };
  return passageFix(paragraph, span, other, { kind: "word", isCertain: true });
}
