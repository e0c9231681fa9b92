import { chineseNumber, listPrefix } from "../lexicon/index";

/** A numbering before a heading or an item. */
export interface Marker {
  readonly text: string;
  /** 0 第一部分, 1 一、, 2 （一）, 3 1., 4 （1）, 5 ①, 6 一是. */
  readonly level: number;
  /** Its number: 3 for 三、. */
  readonly value: number;
}

/** Only prose counts in this way: 一是…, 第二，…. */
const IN_PROSE = /^(?:([一二三四五六七八九十百]{1,4})是|第([一二三四五六七八九十百]{1,4}|\d{1,2})[，、：])/;
const PROSE_LEVEL = 6;

/** The marker at the beginning of a normalised text. */
export function itemMarker(text: string): Marker | undefined {
  const prefix = listPrefix(text);
  if (prefix) return { text: prefix.printed, level: prefix.level, value: prefix.number };
  const match = IN_PROSE.exec(text);
  if (!match) return undefined;
  const numeral = match[1] ?? match[2] ?? "";
  return { text: match[0], level: PROSE_LEVEL, value: chineseNumber(numeral) ?? Number(numeral) };
}
