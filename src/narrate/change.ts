import { FEN_PER_UNIT, type Fen, fen, formatFen, type Unit } from "../model/money";
import type { Direction } from "../model/subject";

/** How the text prints money. */
export interface MoneyFormat {
  readonly unitText: Unit;
  readonly decimals: number;
  readonly displayedDifference: "of-printed" | "exact";
}

/** A change as it is printed. */
export interface Change {
  readonly direction: Direction;
  /** The printed change, never negative, in units of the last printed place turned back into 分. */
  readonly amount: Fen;
  /** "12.46"; undefined where a percentage says nothing or would contradict the amounts. */
  readonly growth?: string;
  /** The base prints as zero: nothing to compare with. */
  readonly hasZeroBase: boolean;
}

/** 分 as a whole number of units of the last printed place, half away from zero: the value a reader sees. */
export function shownUnits(amount: Fen, { unitText, decimals }: MoneyFormat): bigint {
  const text = formatFen(amount, unitText, decimals).replace(".", "");
  return BigInt(text);
}

/** The displayed value as 分. */
export function shownFen(amount: Fen, format: MoneyFormat): Fen {
  const perUnit = BigInt(FEN_PER_UNIT[format.unitText]) / 10n ** BigInt(format.decimals);
  return fen(Number(shownUnits(amount, format) * perUnit));
}

/**
 * The change from `base` to `current`. By policy it is the difference of the printed values or the rounded exact one;
 * the direction is that of the printed change, so that 增加0 cannot occur; the percentage is of the exact values.
 * `printedCurrent` is the current value after balancing, where a sum policy moved it.
 */
export function changeOf(current: Fen, base: Fen, format: MoneyFormat, printedCurrent: Fen = current): Change {
  const ofPrinted = shownFen(printedCurrent, format) - shownFen(base, format);
  const exact = shownFen(fen(current - base), format);
  const difference = format.displayedDifference === "exact" ? exact : ofPrinted;
  const direction: Direction = difference === 0 ? "same" : difference > 0 ? "up" : "down";
  const hasZeroBase = shownUnits(base, format) === 0n;
  const growth =
    direction === "same" || hasZeroBase || base < 0 || current < 0 ? undefined : growthOf(current, base, format);
  return { direction, amount: fen(Math.abs(difference)), hasZeroBase, ...(growth !== undefined && { growth }) };
}

/** |current − base| ÷ base in per cent with two decimals, half up. */
function growthOf(current: Fen, base: Fen, format: MoneyFormat): string | undefined {
  const change = BigInt(Math.abs(current - base));
  const whole = BigInt(base);
  const hundredths = (change * 20_000n + whole) / (whole * 2n);
  // 增加0.01万元，增长0.00% or 下降100.00% of something left would look wrong to every reader
  if (hundredths === 0n) return undefined;
  if (current < base && hundredths >= 10_000n && shownUnits(current, format) !== 0n) return undefined;
  return hundredthsText(hundredths);
}

/** part ÷ whole in per cent with two decimals; undefined when there is no whole. */
export function shareOf(part: Fen, whole: Fen): string | undefined {
  return part > whole ? undefined : rateOf(part, whole);
}

/** part ÷ whole in per cent with two decimals, more than 100 as well; undefined when there is no whole. */
export const rateOf = (part: Fen, whole: Fen): string | undefined =>
  whole <= 0 || part < 0 ? undefined : hundredthsText((BigInt(part) * 20_000n + BigInt(whole)) / (BigInt(whole) * 2n));

function hundredthsText(hundredths: bigint): string {
  const digits = hundredths.toString().padStart(3, "0");
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
