import type { FoundSum, Forest } from "./forest";
import { ACCEPTED, FAILURE, type Rows } from "./row-groups";
import { type EquationEvidence, Tally } from "./tally";

const TOTAL_WORD = 12;
const NATURAL_END = 5;
/** A list is split at most this often in a row: by function, by nature, by use. */
const MOST_PARTITIONS = 3;

/** 小计, 本年…合计, 合计, 总计 in this order: each adds up what lies between it and the total before, or after it. */
export function findTotals(rows: Rows, forest: Forest): void {
  const totals = forest.items.filter((item) => rows.lines[item]?.total);
  const byRank = [...totals].sort((a, b) => rankOf(rows, a) - rankOf(rows, b) || a - b);
  for (const total of byRank) {
    const found = explain(rows, forest, total);
    for (const sum of found) forest.add(sum);
  }
}

const rankOf = (rows: Rows, item: number): number => rows.lines[item]?.total ?? 0;

function explain(rows: Rows, forest: Forest, total: number): readonly FoundSum[] {
  const sides = [reach(rows, forest, total, -1), reach(rows, forest, total, 1)].filter((side) => side.length > 0);
  const choices = sides.flatMap((side) => variants(rows, forest, total, side));
  let best: FoundSum | undefined;
  for (const parts of choices) {
    const evidence = Tally.of(rows.axis, parts).evidence(total, rows.except);
    if (evidence.holds + evidence.copies === 0 || evidence.fails >= Math.max(1, evidence.holds)) continue;
    const score = TOTAL_WORD + NATURAL_END + evidence.bits + evidence.copyBits - FAILURE * evidence.fails;
    if (!best || score > best.score) best = { whole: total, parts, basis: "total-word", score };
  }
  const isClean = best && Tally.of(rows.axis, best.parts).evidence(total, rows.except).fails === 0;
  if (best && isClean && best.score >= ACCEPTED) return [best];
  for (const parts of choices) {
    const split = partitions(rows, total, parts);
    if (split) return split;
  }
  if (best && best.score >= ACCEPTED) return [best];
  const parts = fewestMisses(rows, total, choices);
  return parts ? [{ whole: total, parts, basis: "total-word", isExpected: true, score: 0 }] : [];
}

/** Roots from a total outwards to the next total of its rank, nearest last part included; in reading order. */
function reach(rows: Rows, forest: Forest, total: number, step: 1 | -1): readonly number[] {
  const roots = forest.roots();
  const found: number[] = [];
  for (let k = roots.indexOf(total) + step; roots[k] !== undefined; k += step) {
    const item = roots[k] ?? 0;
    if (rankOf(rows, item) >= rankOf(rows, total)) break;
    found.push(item);
  }
  if (!found.some((item) => rows.axis.isFilled(item))) return [];
  return step === 1 ? found : found.reverse();
}

/**
 * What the words may ask for, the likeliest first: balances stand beside 本年…合计, not in it; sub-lines printed below a
 * line are in it already.
 */
function variants(rows: Rows, forest: Forest, total: number, side: readonly number[]): readonly (readonly number[])[] {
  const isTop = (item: number): boolean => {
    const parent = printedParent(rows, item);
    return parent === undefined || !side.some((each) => each !== item && forest.isUnder(parent, each));
  };
  const withoutBalances = side.filter((item) => !rows.lines[item]?.balance);
  const top = side.filter(isTop);
  const isCurrent = rankOf(rows, total) <= 2;
  const ordered = isCurrent
    ? [withoutBalances.filter(isTop), withoutBalances, top, side]
    : [top, side, withoutBalances.filter(isTop), withoutBalances];
  const seen = new Set<string>();
  return ordered.filter((each) => {
    const key = each.join();
    if (each.length === 0 || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** The nearest line above that is printed on a higher level. */
function printedParent({ lines, depths }: Rows, item: number): number | undefined {
  const depth = depths[item] ?? 0;
  for (let each = item - 1; depth > 0 && each >= 0 && !lines[each]?.total; each--)
    if ((depths[each] ?? 0) < depth) return each;
  return undefined;
}

/** The list is split more than once: each stretch by itself is the whole total. */
function partitions(rows: Rows, total: number, parts: readonly number[]): readonly FoundSum[] | undefined {
  const found: FoundSum[] = [];
  let from = 0;
  while (from < parts.length && found.length < MOST_PARTITIONS) {
    const stretch = firstStretch(rows, total, parts, from);
    if (!stretch) return undefined;
    found.push({ whole: total, parts: parts.slice(from, stretch.end), basis: "total-word", score: stretch.score });
    from = stretch.end;
  }
  return from === parts.length && found.length > 1 && found.some(({ score }) => score >= ACCEPTED) ? found : undefined;
}

function firstStretch(
  rows: Rows,
  total: number,
  parts: readonly number[],
  from: number,
): { readonly end: number; readonly score: number } | undefined {
  const tally = new Tally(rows.axis);
  for (let end = from; end < parts.length; end++) {
    const item = parts[end] ?? 0;
    tally.add(item);
    if (!rows.axis.hasMoney(item)) continue;
    const evidence = tally.evidence(total, rows.except);
    if (evidence.fails > 0 || evidence.holds + evidence.copies === 0) continue;
    const next = parts.slice(end + 1).findIndex((each) => rows.axis.hasMoney(each));
    return { end: next < 0 ? parts.length : end + 1 + next, score: evidence.bits + TOTAL_WORD };
  }
  return undefined;
}

/** Of the runs that the words may ask for the one that agrees in most columns; the likeliest of equals. */
function fewestMisses(
  rows: Rows,
  total: number,
  choices: readonly (readonly number[])[],
): readonly number[] | undefined {
  let best: { readonly parts: readonly number[]; readonly evidence: EquationEvidence } | undefined;
  for (const parts of choices) {
    const evidence = Tally.of(rows.axis, parts).evidence(total, rows.except);
    if (!best || evidence.fails < best.evidence.fails) best = { parts, evidence };
  }
  return best?.parts;
}
