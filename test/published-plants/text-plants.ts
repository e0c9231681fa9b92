import type { Random } from "../generator/random";
import type { PublishedDocument, TextCell } from "./document";
import { otherDigit, type Plant, type Planter, swappedDigits, tried, withValues } from "./plant";
import { type PrintedAmount, printedIn, sentenceAt, type Truth } from "./truth";

/** Words of the text in place of others. */
export function replaced(
  { snapshot }: PublishedDocument,
  cell: TextCell,
  [start, end]: readonly [number, number],
  words: string,
): Plant {
  const text = `${cell.text.slice(0, start)}${words}${cell.text.slice(end)}`;
  const context = cell.text.slice(Math.max(0, start - 24), Math.min(cell.text.length, end + 12));
  return {
    what: `${cell.sheet}!${cell.row} “${context}”: ${cell.text.slice(start, end)} → ${words === "" ? "nothing" : words}`,
    snapshot: withValues(snapshot, [{ sheet: cell.sheet, row: cell.row, column: cell.column, value: text }]),
    place: { kind: "cells", cells: [cell] },
  };
}

/** An amount of the text that a table states; prices and limits are none. */
function amountIn({ texts }: PublishedDocument, truth: Truth, random: Random): PrintedAmount | undefined {
  const amounts = texts
    .flatMap(printedIn)
    .filter(
      ({ cell, start, end }) =>
        !/(?:单价|单位价值|每[人辆台次])[^，。]{0,8}$|^$/.test(cell.text.slice(0, start)) &&
        !/^(?:万?元)(?:\([^)]*\)|（[^）]*）)?(?:及)?以[上下内]/.test(cell.text.slice(end)),
    );
  return tried(amounts, random, (each) => (truth.isTextAmountSeen(each) ? each : undefined));
}

const onAmount =
  (change: (amount: PrintedAmount, random: Random) => readonly [number, number, string] | undefined): Planter =>
  (document, truth, random) => {
    const amount = amountIn(document, truth, random);
    const made = amount && change(amount, random);
    return made && replaced(document, amount.cell, [made[0], made[1]], made[2]);
  };

const digitsOf =
  (change: (digits: string, random: Random) => string | undefined) =>
  ({ start, end, digits }: PrintedAmount, random: Random): readonly [number, number, string] | undefined => {
    const next = change(digits, random);
    return next === undefined ? undefined : [start, end, next];
  };

/** Two amounts of one sentence, each stated by a table, exchanged. */
const swappedAmounts: Planter = (document, truth, random) =>
  tried(document.texts, random, (cell) => {
    const seen = printedIn(cell).filter((each) => truth.isTextAmountSeen(each));
    const pairs = seen.flatMap((first, i) => {
      const second = seen[i + 1];
      const { start } = sentenceAt(cell.text, first.start);
      const isOne = second && second.amount !== first.amount && sentenceAt(cell.text, second.start).start === start;
      return isOne && second.unit === first.unit ? [[first, second] as const] : [];
    });
    if (pairs.length === 0) return undefined;
    const [first, second] = random.pick(pairs);
    const between = cell.text.slice(first.end, second.start);
    return replaced(document, cell, [first.start, second.end], `${second.digits}${between}${first.digits}`);
  });

const PERCENT = /(?<![\d.])(\d+(?:\.\d+)?)%/g;

/** A percentage that two amounts of its sentence give: a share, or the growth of one over the other or over their difference. */
const percentage: Planter = (document, _, random) =>
  tried(document.texts, random, (cell) => {
    const percents = [...cell.text.matchAll(PERCENT)].filter((match) => isGiven(cell, match));
    if (percents.length === 0) return undefined;
    const { index, 1: digits = "" } = random.pick(percents);
    const next = otherDigit(digits, random);
    return next === undefined ? undefined : replaced(document, cell, [index, index + digits.length], next);
  });

function isGiven(cell: TextCell, { index, 1: digits = "" }: RegExpExecArray): boolean {
  const sentence = sentenceAt(cell.text, index);
  const amounts = printedIn(cell)
    .filter(({ start }) => start >= sentence.start && start < sentence.start + sentence.text.length)
    .map(({ amount }) => amount);
  const half = 10 ** -(digits.split(".")[1]?.length ?? 0) / 2;
  const fits = (value: number): boolean => Number.isFinite(value) && Math.abs(value - Number(digits)) <= half;
  if (Number(digits) === 0 || /占/.test(sentence.text)) return false;
  return amounts.some((a) =>
    amounts.some((b) => a !== b && a > 0 && b > 0 && [(100 * a) / (b - a), (100 * a) / (b + a)].some(fits)),
  );
}

/** 增加 for 减少 where the sentence itself gives the change another way: both amounts, or a percentage of the same direction. */
const direction: Planter = (document, _, random) =>
  tried(document.texts, random, (cell) => {
    const found = [...cell.text.matchAll(/(增加|减少)(?=\d+(?:\.\d+)?万?元，(?:增长|下降|上升|降低)\d)/g)];
    if (found.length === 0) return undefined;
    const { index, 1: word } = random.pick(found);
    return replaced(document, cell, [index, index + 2], word === "增加" ? "减少" : "增加");
  });

/** The year of the budget in a sentence that states an amount of it: another year. */
const year: Planter = (document, truth, random) => {
  const amount = amountIn(document, truth, random);
  if (!amount) return undefined;
  const sentence = sentenceAt(amount.cell.text, amount.start);
  const before = sentence.text.slice(0, amount.start - sentence.start);
  const at = before.lastIndexOf(`${document.year}年`);
  if (at < 0 || /比|较|\d{4}年/.test(before.slice(at + 5))) return undefined;
  const from = sentence.start + at;
  return replaced(document, amount.cell, [from, from + 4], String(document.year - random.integer(1, 2)));
};

/** One of the parts that a sentence adds up: a, b, c behind their sum. */
const itemDropped: Planter = (document, truth, random) =>
  tried(document.texts, random, (cell) => {
    const lists = printedIn(cell).flatMap((whole, i, all) => {
      const { start, text } = sentenceAt(cell.text, whole.start);
      const behind = all.slice(i + 1).filter((each) => each.start < start + text.length);
      const count = behind.findIndex((_, n) => n >= 1 && isSum(whole, behind.slice(0, n + 1))) + 1;
      const parts = behind.slice(0, count);
      return count >= 3 && truth.isTextAmountSeen(whole) && parts.every(({ amount }) => amount > 0) ? [parts] : [];
    });
    if (lists.length === 0) return undefined;
    const parts = random.pick(lists);
    const at = random.integer(1, parts.length - 1);
    const [former, dropped] = [parts[at - 1], parts[at]];
    if (!former || !dropped) return undefined;
    const from = former.end + former.unit.length;
    return replaced(document, cell, [from, dropped.end + dropped.unit.length], "");
  });

const isSum = (whole: PrintedAmount, parts: readonly PrintedAmount[]): boolean =>
  Math.abs(parts.reduce((sum, { amount }) => sum + amount, 0) - whole.amount) <= whole.margin;

/** Errors in the text, by kind. */
export const TEXT_PLANTS: Readonly<Record<string, Planter>> = {
  "amount in the text": onAmount(digitsOf(otherDigit)),
  "digits swapped in the text": onAmount(digitsOf(swappedDigits)),
  "two amounts exchanged": swappedAmounts,
  "unit in the text": onAmount(({ end, unit }) => [end, end + unit.length, unit === "元" ? "万元" : "元"]),
  "year in the text": year,
  percentage,
  direction,
  "part left out": itemDropped,
};
