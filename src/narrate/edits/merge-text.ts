import { append } from "../../model/append";
import { type Hunk, hunksOf, tokens } from "./diff";

/** Two changed versions of one text in one; `isConflict` where both changed the same words: then the first one's stay. */
interface MergedText {
  readonly text: string;
  readonly isConflict: boolean;
}

/** Merges what a person and what we changed since `base`. Where both changed the same words the person's stay. */
export function mergeTexts(base: string, theirs: string, ours: string): MergedText {
  const from = tokens(base);
  const person = hunksOf(from, tokens(theirs));
  const own = hunksOf(from, tokens(ours));
  const isConflict = own.some((hunk) => person.some((other) => collide(hunk, other) && !isSame(hunk, other)));
  const free = own.filter((hunk) => !person.some((other) => collide(hunk, other) || isSame(hunk, other)));
  const all = [...person, ...free].sort((a, b) => a.start - b.start || a.end - b.end);
  const words: string[] = [];
  let at = 0;
  for (const hunk of all) {
    append(words, [...from.slice(at, hunk.start), ...hunk.words]);
    at = hunk.end;
  }
  return { text: [...words, ...from.slice(at)].join(""), isConflict };
}

/** True when two changes touch the same tokens, or both put words in at one place. */
function collide(a: Hunk, b: Hunk): boolean {
  if (a.start === a.end && b.start === b.end) return a.start === b.start;
  return a.start < b.end && b.start < a.end;
}

const isSame = (a: Hunk, b: Hunk): boolean =>
  a.start === b.start && a.end === b.end && a.words.join("") === b.words.join("");
