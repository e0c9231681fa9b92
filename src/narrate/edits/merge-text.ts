import { diff3Merge } from "node-diff3";
import { append } from "../../model/append";
import { tokens } from "./diff";

/** Longer lines than this are not merged: the person's stays, ours is shown beside it. Merging takes 0.2 s for so many. */
const MOST_TOKENS = 2_000;

/** The words of one place: before, as a person wrote them, and as we write them now. */
interface Place {
  readonly o: readonly string[];
  readonly a: readonly string[];
  readonly b: readonly string[];
}

/** What a person and what we changed since `base`, in one text; undefined where both changed the same words. */
export function mergeTexts(base: string, theirs: string, ours: string): string | undefined {
  const [person, before, own] = [tokens(theirs), tokens(base), tokens(ours)];
  if (Math.max(person.length, before.length, own.length) > MOST_TOKENS) return undefined;
  const words: string[] = [];
  for (const { ok, conflict } of diff3Merge(person, before, own)) {
    const merged = ok ?? (conflict && sideBySide(conflict));
    if (!merged) return undefined;
    append(words, merged);
  }
  return words.join("");
}

/**
 * Changes that touch without overlapping are no conflict, as 约 put in before an amount that we renewed: one side
 * changed only the first words of the place, the other only those that follow.
 */
function sideBySide({ o, a, b }: Place): readonly string[] | undefined {
  const bothPutIn = [begins, ends].some((still) => still(a, o) && still(b, o));
  if (bothPutIn) return undefined;
  for (let at = 0; at <= o.length; at += 1) {
    const [first, rest] = [o.slice(0, at), o.slice(at)];
    if (ends(a, rest) && begins(b, first)) return [...a.slice(0, a.length - rest.length), ...b.slice(at)];
    if (ends(b, rest) && begins(a, first)) return [...b.slice(0, b.length - rest.length), ...a.slice(at)];
  }
  return undefined;
}

const begins = (words: readonly string[], part: readonly string[]): boolean =>
  part.every((word, at) => words[at] === word);

const ends = (words: readonly string[], part: readonly string[]): boolean =>
  words.length >= part.length && begins(words.slice(words.length - part.length), part);
