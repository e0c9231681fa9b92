import type { DiffPart } from "../../model/passage";

/** Tokens of the base from `start` up to `end` become `words`. An insertion has start = end. */
export interface Hunk {
  readonly start: number;
  readonly end: number;
  readonly words: readonly string[];
}

/** Numbers and Latin words stay whole, so that a changed amount is one change; everything else goes by character. */
export const tokens = (text: string): readonly string[] => text.match(/\d[\d.,]*|[A-Za-z]+|[\s\S]/gu) ?? [];

/** Beyond this many pairs the middle is one replacement: such texts have nothing in common. */
const MOST_PAIRS = 4_000_000;

/** The changes that turn one list of tokens into another, as few tokens as possible. */
export function hunksOf(from: readonly string[], to: readonly string[]): readonly Hunk[] {
  let head = 0;
  while (head < from.length && head < to.length && from[head] === to[head]) head += 1;
  let tail = 0;
  while (tail < from.length - head && tail < to.length - head && from.at(-1 - tail) === to.at(-1 - tail)) tail += 1;
  const a = from.slice(head, from.length - tail);
  const b = to.slice(head, to.length - tail);
  if (a.length === 0 && b.length === 0) return [];
  if (a.length === 0 || b.length === 0 || a.length * b.length > MOST_PAIRS)
    return [{ start: head, end: head + a.length, words: b }];
  return gapsBetween(commonPairs(a, b), a.length, b).map(({ start, end, words }) => ({
    start: start + head,
    end: end + head,
    words,
  }));
}

/** A longest common subsequence, as pairs of positions. */
export function commonPairs<T>(
  a: readonly T[],
  b: readonly T[],
  same = (x: T, y: T) => x === y,
): readonly (readonly [number, number])[] {
  const width = b.length + 1;
  const best = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number): number => best[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const isSame = same(a[i] as T, b[j] as T);
      best[i * width + j] = isSame ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (same(a[i] as T, b[j] as T)) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}

function gapsBetween(
  pairs: readonly (readonly [number, number])[],
  length: number,
  to: readonly string[],
): readonly Hunk[] {
  const hunks: Hunk[] = [];
  let [i, j] = [0, 0];
  for (const [nextI, nextJ] of [...pairs, [length, to.length] as const]) {
    if (nextI > i || nextJ > j) hunks.push({ start: i, end: nextI, words: to.slice(j, nextJ) });
    [i, j] = [nextI + 1, nextJ + 1];
  }
  return hunks;
}

/** What was kept, taken out and put in, for showing one text against another. */
export function diffOf(from: string, to: string): readonly DiffPart[] {
  const before = tokens(from);
  const parts: DiffPart[] = [];
  let at = 0;
  const push = (kind: DiffPart["kind"], words: readonly string[]) => {
    if (words.length > 0) parts.push({ kind, text: words.join("") });
  };
  for (const { start, end, words } of hunksOf(before, tokens(to))) {
    push("same", before.slice(at, start));
    push("removed", before.slice(start, end));
    push("added", words);
    at = end;
  }
  push("same", before.slice(at));
  return parts;
}

/** How much two texts have in common, 0 to 1. */
export function likeness(a: string, b: string): number {
  const [x, y] = [tokens(a), tokens(b)];
  if (x.length === 0 || y.length === 0) return 0;
  const rest = new Map<string, number>();
  for (const each of x) rest.set(each, (rest.get(each) ?? 0) + 1);
  let common = 0;
  for (const each of y) {
    const left = rest.get(each) ?? 0;
    if (left > 0) common += 1;
    rest.set(each, left - 1);
  }
  return (2 * common) / (x.length + y.length);
}
