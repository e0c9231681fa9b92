import { listPrefix } from "../../lexicon/index";

/** A numbering before a heading or item. */
export interface ItemNumber {
  /** 0 第一部分, 1 一、, 2 （一）, 3 1., 4 （1）. */
  readonly level: number;
  readonly value: number;
  readonly printed: string;
}

/** Deeper numbers stand within sentences, where they begin again at any place. */
const DEEPEST = 4;

/** The numbering at the beginning of a normalised paragraph. */
export function itemNumber(text: string): ItemNumber | undefined {
  const prefix = listPrefix(text);
  return prefix && prefix.level <= DEEPEST
    ? { level: prefix.level, value: prefix.number, printed: prefix.printed }
    : undefined;
}
