import { append } from "../../model/append";
import { commonPairs, likeness } from "./diff";

/** Below this two lines are different lines, not one line edited. */
const LEAST_LIKENESS = 0.4;

/** A line of the base, the line of the user that it became, or both. */
interface Aligned {
  readonly base?: number;
  readonly theirs?: number;
}

/** Finds every line of the base again among the user's lines: the same words first, then edited ones in between. */
export function align(base: readonly string[], theirs: readonly string[]): readonly Aligned[] {
  const anchors = commonPairs(base, theirs);
  const aligned: Aligned[] = [];
  let [i, j] = [0, 0];
  for (const [nextI, nextJ] of [...anchors, [base.length, theirs.length] as const]) {
    append(aligned, alignEdited(base, theirs, [i, nextI], [j, nextJ]));
    if (nextI < base.length && nextJ < theirs.length) aligned.push({ base: nextI, theirs: nextJ });
    [i, j] = [nextI + 1, nextJ + 1];
  }
  return aligned;
}

function alignEdited(
  base: readonly string[],
  theirs: readonly string[],
  [fromBase, toBase]: readonly [number, number],
  [fromTheirs, toTheirs]: readonly [number, number],
): readonly Aligned[] {
  const old = range(fromBase, toBase);
  const now = range(fromTheirs, toTheirs);
  const pairs = commonPairs(old, now, (a, b) => likeness(base[a] ?? "", theirs[b] ?? "") >= LEAST_LIKENESS);
  const aligned: Aligned[] = [];
  let [i, j] = [0, 0];
  for (const [nextI, nextJ] of [...pairs, [old.length, now.length] as const]) {
    append(
      aligned,
      old.slice(i, nextI).map((each) => ({ base: each })),
    );
    append(
      aligned,
      now.slice(j, nextJ).map((each) => ({ theirs: each })),
    );
    const [both, other] = [old[nextI], now[nextJ]];
    if (both !== undefined && other !== undefined) aligned.push({ base: both, theirs: other });
    [i, j] = [nextI + 1, nextJ + 1];
  }
  return aligned;
}

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
