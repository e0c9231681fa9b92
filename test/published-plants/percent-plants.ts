import { LABELLED_TOTAL, type TextCell } from "./document";
import { otherDigit, type Planter, tried } from "./plant";
import { replaced } from "./text-plants";
import { type PrintedAmount, printedIn, sentenceAt } from "./truth";

const PERCENT = /(?<![\d.])(\d+(?:\.\d+)?)\s?%/g;

/** Percent from the lowest to the highest that the printed amounts allow. */
type Range = readonly [number, number];

const place = (digits: string): number => 10 ** -(digits.split(".")[1]?.length ?? 0);

/** Further from everything the amounts allow than two last places. */
const isOutside = (digits: string, ranges: readonly Range[]): boolean =>
  ranges.every(([low, high]) => Number(digits) < low - 2 * place(digits) || Number(digits) > high + 2 * place(digits));

const isInside = (digits: string, [low, high]: Range): boolean =>
  Number(digits) >= low - place(digits) / 2 && Number(digits) <= high + place(digits) / 2;

/** Percentages of a cell of which the ranges are known, changed to one that fits none. */
const onPercentage =
  (rangesOf: (cell: TextCell, match: RegExpExecArray) => readonly Range[], base: (text: string) => boolean): Planter =>
  (document, _, random) =>
    tried(document.texts, random, (cell) => {
      const known = [...cell.text.matchAll(PERCENT)].flatMap((match) => {
        const { index, 1: digits = "" } = match;
        const before = cell.text.slice(Math.max(0, index - 24), index);
        const ranges = base(before) && Number(digits) > 0 ? rangesOf(cell, match) : [];
        return ranges.some((range) => isInside(digits, range)) ? [{ index, digits, ranges }] : [];
      });
      if (known.length === 0) return undefined;
      const { index, digits, ranges } = random.pick(known);
      const next = otherDigit(digits, random);
      if (next === undefined || !isOutside(next, ranges)) return undefined;
      return replaced(document, cell, [index, index + digits.length], next);
    });

/** What amounts of the sentence make of each other: one over another, over their difference or their sum. */
function growthRanges(cell: TextCell, { index }: RegExpExecArray): readonly Range[] {
  const { start, text } = sentenceAt(cell.text, index);
  const amounts = printedIn(cell).filter(
    (each) => each.start >= start && each.start < start + text.length && each.amount > each.margin,
  );
  return amounts
    .flatMap((change) =>
      amounts.flatMap((now) => (now === change ? [] : [growth(change, now, -1), growth(change, now, 1)])),
    )
    .filter(([low, high]) => low > 0 && Number.isFinite(high));
}

/** A printed change may be the difference of two rounded amounts, and its base is as uncertain as both. */
function growth(change: PrintedAmount, now: PrintedAmount, sign: 1 | -1): Range {
  const all = [-2, 2].flatMap((x) => {
    const delta = change.amount + x * change.margin;
    const base = now.amount + sign * change.amount;
    const margin = now.margin + 2 * change.margin;
    return [(100 * delta) / (base - margin), (100 * delta) / (base + margin)];
  });
  return [Math.min(...all), Math.max(...all)];
}

/** A share of a total that a table states. */
const share: Planter = (document, truth, random) => {
  const totals = document.amounts.filter(({ name, amount }) => LABELLED_TOTAL.test(name) && amount > 0);
  return onPercentage(
    (cell, { index }) => {
      const part = printedIn(cell).findLast(({ end }) => end <= index);
      if (!part || index - part.end > 20 || part.amount === 0) return [];
      return totals.map(({ amount }): Range => {
        const half = part.margin + part.margin;
        return [(100 * (part.amount - half)) / amount, (100 * (part.amount + half)) / amount];
      });
    },
    (before) => /占/.test(before),
  )(document, truth, random);
};

const isGrowth = (before: string): boolean =>
  /增长|上升|提高|下降|降低|减少|增加|增幅|降幅/.test(before) && !/占/.test(before);

/** 增加 for 减少 where the sentence itself gives the change another way: both amounts, or a percentage of the same direction. */
const direction: Planter = (document, _, random) =>
  tried(document.texts, random, (cell) => {
    const found = [...cell.text.matchAll(/(增加|减少)(?=\d[\d,]*(?:\.\d+)?万?元，(?:增长|下降|上升|降低|减少)\d)/g)];
    if (found.length === 0) return undefined;
    const { index, 1: word } = random.pick(found);
    return replaced(document, cell, [index, index + 2], word === "增加" ? "减少" : "增加");
  });

/** Errors in percentages and directions, by kind. */
export const PERCENT_PLANTS: Readonly<Record<string, Planter>> = {
  percentage: onPercentage(growthRanges, isGrowth),
  share,
  direction,
};
