import { isBelow } from "../model/subject";
import { formOf } from "./form";
import type { Adds } from "./sense";
import { wordsOf } from "./word";
import { GROUPS } from "./words/index";

/** Money of one kind: of a fund, for a nature, an item. */
export type Kind = Pick<Adds, "fund" | "nature" | "item">;

/**
 * True when a text of any length speaks of money of this kind: a word stands in it that says so, or something finer. For
 * headings, titles and notes; what a whole label says `parse` tells.
 */
export function mentions(text: string, kind: Kind): boolean {
  const form = formOf(text);
  return wordsFor(kind).some((word) => form.includes(word));
}

const known = new Map<string, readonly string[]>();

function wordsFor(kind: Kind): readonly string[] {
  const key = JSON.stringify(kind);
  const found = known.get(key) ?? shortest(ALL.filter(({ adds }) => says(adds, kind)).map(({ text }) => text));
  known.set(key, found);
  return found;
}

/** Words that mean something wherever they stand. */
const ALL = wordsOf(GROUPS).filter(
  ({ alone, under, where, text }) => !alone && !under && where !== "prose" && text.length > 1,
);

const says = (adds: Adds, kind: Kind): boolean =>
  (["fund", "nature", "item"] as const).every((field) => {
    const [own, wanted] = [adds[field], kind[field]];
    return wanted === undefined || (own !== undefined && (own === wanted || isBelow(own, wanted)));
  });

/** Where 三公 stands, 三公经费 says no more. */
const shortest = (words: readonly string[]): readonly string[] =>
  words.filter((word) => !words.some((other) => other !== word && word.includes(other)));
