import type { Random } from "../random";
import type { OwnText } from "./own-text";
import type { TextTruth } from "./text-observable";
import type { Spot } from "./text-spots";

/** What is changed in a text, one thing at a time. */
export const TEXT_KINDS = {
  "digit-changed": "改错一位数字",
  "digits-swapped": "相邻两位数字颠倒",
  "times-ten": "多写一位（×10）",
  "point-moved": "小数点错位",
  "unit-changed": "万元写成元",
  "last-year-left": "金额仍是上年数",
  "items-swapped": "两项金额互换",
  "item-dropped": "漏写一项",
  "direction-word": "增减方向写反",
  "equal-changed": "持平与增减写错",
  "percent-changed": "百分比写错",
  "count-changed": "车辆、项目个数写错",
  "year-changed": "年度写错",
  "none-inverted": "有写成没有，没有写成有",
} as const;

export type TextKind = keyof typeof TEXT_KINDS;

/** A clean text in which an error is to be written. */
export interface TextSubject {
  readonly own: OwnText;
  readonly texts: readonly string[];
  readonly spots: readonly Spot[];
  readonly truth: TextTruth;
}

/** Characters of a line, in the changed text; the whole line where the words themselves are gone. */
export interface Mark {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

export interface TextMutation {
  readonly kind: TextKind;
  readonly what: string;
  readonly texts: readonly string[];
  readonly marks: readonly Mark[];
  readonly isObservable: boolean;
}

/** Changes one thing at a random place; undefined when the text has no place for it. */
export type MutateText = (subject: TextSubject, random: Random) => Omit<TextMutation, "kind"> | undefined;

/** One stretch of a line replaced by other words. */
export interface Replacement {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

export function replaced(
  { texts }: TextSubject,
  replacements: readonly Replacement[],
  isObservable: boolean,
): Omit<TextMutation, "kind"> {
  const changed = [...texts];
  const marks: Mark[] = [];
  // from the end, so that earlier places stay where they are
  for (const { line, start, end, words } of [...replacements].sort((a, b) => b.start - a.start)) {
    const text = changed[line] ?? "";
    changed[line] = text.slice(0, start) + words + text.slice(end);
    for (const [i, mark] of marks.entries()) {
      const shift = words.length - (end - start);
      if (mark.line === line) marks[i] = { ...mark, start: mark.start + shift, end: mark.end + shift };
    }
    marks.push({ line, start, end: Math.max(start + 1, start + words.length) });
  }
  const what = replacements
    .map(({ line, start, end, words }) => {
      const text = texts[line] ?? "";
      return `…${text.slice(Math.max(0, start - 24), start)}[${text.slice(start, end)} → ${words}]${text.slice(end, end + 8)}`;
    })
    .join(" | ");
  return { what, texts: changed, marks, isObservable };
}

/** The number alone. */
export const numberPlace = ({ line, start, run }: Spot): Omit<Replacement, "words"> => ({
  line,
  start,
  end: start + run.text.length,
});
