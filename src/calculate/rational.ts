/** An exact number: `over` is positive, and both have no common divisor. */
export interface Rational {
  readonly top: bigint;
  readonly over: bigint;
}

export const NOTHING: Rational = { top: 0n, over: 1n };

/** "-12.50" → -25/2; undefined for anything that is no plain decimal. */
export function rationalOf(decimal: string): Rational | undefined {
  const match = /^(-?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/.exec(decimal);
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = match ?? [];
  if (!match || whole + fraction === "") return undefined;
  const places = fraction.length - Number(exponent);
  const digits = BigInt(sign + whole + fraction);
  return places >= 0 ? reduced(digits, 10n ** BigInt(places)) : reduced(digits * 10n ** BigInt(-places), 1n);
}

export const add = (a: Rational, b: Rational): Rational => reduced(a.top * b.over + b.top * a.over, a.over * b.over);

export const negate = ({ top, over }: Rational): Rational => ({ top: -top, over });

export const multiply = (a: Rational, b: Rational): Rational => reduced(a.top * b.top, a.over * b.over);

/** Undefined for a division by zero. */
export const divide = (a: Rational, b: Rational): Rational | undefined =>
  b.top === 0n ? undefined : reduced(a.top * b.over, a.over * b.top);

/** Half away from zero, as ROUND does; negative places round before the point. */
export function round({ top, over }: Rational, places: number): Rational {
  const scale = 10n ** BigInt(Math.abs(places));
  const [scaledTop, scaledOver] = places >= 0 ? [top * scale, over] : [top, over * scale];
  const magnitude = scaledTop < 0n ? -scaledTop : scaledTop;
  const rounded = (magnitude * 2n + scaledOver) / (scaledOver * 2n);
  const whole = scaledTop < 0n ? -rounded : rounded;
  return places >= 0 ? reduced(whole, scale) : reduced(whole * scale, 1n);
}

/** The whole number it is; undefined for fractions and for what no number holds exactly. */
export function wholeOf({ top, over }: Rational): number | undefined {
  const whole = Number(top);
  return over === 1n && Number.isSafeInteger(whole) ? whole : undefined;
}

/** Digits after the point that are certainly enough for the nearest stored number. */
const ENOUGH = 40n;

/** The nearest number a cell can store: that of the same decimal, never one that missed it by calculating in binary. */
export function numberOf({ top, over }: Rational): number {
  const magnitude = (top < 0n ? -top : top) * 10n ** ENOUGH;
  const digits = (magnitude * 2n + over) / (over * 2n);
  const number = Number(`${digits}e-${ENOUGH}`);
  return top < 0n ? -number : number;
}

function reduced(top: bigint, over: bigint): Rational {
  const divisor = commonDivisor(top < 0n ? -top : top, over < 0n ? -over : over);
  const sign = over < 0n ? -1n : 1n;
  return { top: (sign * top) / divisor, over: (sign * over) / divisor };
}

function commonDivisor(a: bigint, b: bigint): bigint {
  let [larger, smaller] = [a, b];
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger === 0n ? 1n : larger;
}
