import { diffArrays } from "diff";
import { append } from "../../model/append";
import { aroundMarks, OUR_MARK } from "../../model/hole";
import { likeness } from "./diff";
import { wordsBetween } from "./words-between";

/** Below this two lines are different lines, not one line edited. */
const LEAST_LIKENESS = 0.4;

/** The position of a line of the base, of the line of the user that it became, or both. */
interface Aligned {
  readonly base: number | undefined;
  readonly theirs: number | undefined;
}

/** Finds every line of the base again among the user's lines: the same words first, then edited ones in between. */
export function align(base: readonly string[], theirs: readonly string[]): readonly Aligned[] {
  const aligned: Aligned[] = [];
  let between: Aligned[] = [];
  const matchBetween = (): void => {
    const [old, now] = [between.flatMap((each) => each.base ?? []), between.flatMap((each) => each.theirs ?? [])];
    append(aligned, matched(old, now, isAlike));
    between = [];
  };
  for (const each of matched([...base.keys()], [...theirs.keys()], (i, j) => base[i] === theirs[j])) {
    if (each.base === undefined || each.theirs === undefined) between.push(each);
    else {
      matchBetween();
      aligned.push(each);
    }
  }
  matchBetween();
  return aligned;

  function isAlike(i: number, j: number): boolean {
    const [before, now] = [base[i] ?? "", theirs[j] ?? ""];
    return likeness(before, now) >= LEAST_LIKENESS || isFilled(before, now);
  }
}

/** A line whose holes were filled keeps little but the words around them. */
const isFilled = (before: string, now: string): boolean =>
  OUR_MARK.test(before) && wordsBetween(aroundMarks(before), now).length > 0;

/** Matches two lists of positions in their order, as many as are the same. */
function matched(
  base: number[],
  theirs: number[],
  comparator: (base: number, theirs: number) => boolean,
): readonly Aligned[] {
  let [i, j] = [0, 0];
  return diffArrays(base, theirs, { comparator }).flatMap(({ added, removed, count }) => {
    const old = added ? [] : base.slice(i, (i += count));
    const now = removed ? [] : theirs.slice(j, (j += count));
    return Array.from({ length: count }, (_, at) => ({ base: old[at], theirs: now[at] }));
  });
}
