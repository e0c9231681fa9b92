/** Money in 分 (0.01 元), always a whole number, so sums are exact. */
export type Fen = number & { readonly __brand: "Fen" };

/** The unit in which a table prints its amounts. */
export type Unit = "元" | "千元" | "万元" | "亿元";

/** How many 分 one unit holds. */
export const FEN_PER_UNIT: Readonly<Record<Unit, number>> = {
  元: 100,
  千元: 100_000,
  万元: 1_000_000,
  亿元: 10_000_000_000,
};

/** Places after the point of an amount in one unit, down to 分. */
export const PLACES: Readonly<Record<Unit, number>> = { 元: 2, 千元: 5, 万元: 6, 亿元: 10 };

export const UNITS = Object.keys(FEN_PER_UNIT) as readonly Unit[];

/** Brands a whole number of 分; throws a RangeError on a fraction or beyond 90 兆元. */
export function fen(amount: number): Fen {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`Fen must be a whole number, got ${amount}`);
  return (amount === 0 ? 0 : amount) as Fen;
}

export const ZERO = fen(0);

/** The sum of the few amounts named. */
export const addFen = (...amounts: readonly Fen[]): Fen => sumFen(amounts);

/** The sum of any number of amounts; 0 of none. */
export const sumFen = (amounts: readonly Fen[]): Fen => fen(amounts.reduce((sum, each) => sum + each, 0));

export const subtractFen = (a: Fen, b: Fen): Fen => fen(a - b);
export const absFen = (amount: Fen): Fen => fen(Math.abs(amount));

/**
 * "184.73" in 万元 → 184730000 分, digit by digit, without floating point. Rounds half away from zero beyond 分.
 * Throws a RangeError when the text is no plain decimal: use `readNumber` first.
 */
export function toFen(decimal: string, unit: Unit): Fen {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal);
  if (!match) throw new RangeError(`Not a plain decimal: "${decimal}"`);
  const [, sign = "", whole = "0", fraction = ""] = match;
  const places = PLACES[unit];
  const digits = whole + fraction.padEnd(places + 1, "0").slice(0, places);
  const roundsUp = fraction.length > places && fraction.charAt(places) >= "5";
  const amount = Number(digits) + (roundsUp ? 1 : 0);
  return fen(sign === "-" ? -amount : amount);
}

/** No budget of one unit is larger: 1000亿元. Sums of thousands of such amounts still are whole numbers of 分. */
const LARGEST_YUAN = 100_000_000_000;

/** False for numbers that cannot be an amount of a budget (a typed phone number, 1E+300). */
export const isPlausibleAmount = (decimal: string, unit: Unit): boolean =>
  Math.abs(Number(decimal)) * (FEN_PER_UNIT[unit] / FEN_PER_UNIT.元) <= LARGEST_YUAN;

/** Half a unit of the last of `decimals` printed places, in 分 (rounded down: 元 with two decimals are exact). */
export const marginOf = (unit: Unit, decimals: number): Fen => fen(Math.floor(FEN_PER_UNIT[unit] / 10 ** decimals / 2));

/** One unit of the last printed place, in 分. */
export const lastPlace = (unit: Unit, decimals: number): Fen =>
  fen(Math.max(1, Math.round(FEN_PER_UNIT[unit] / 10 ** decimals)));

/** 123456700 分 → "123.46" in 万元. Rounds once, half away from zero, as 财政 tables do. */
export function formatFen(amount: Fen, unit: Unit = "万元", decimals = 2): string {
  const places = Math.min(decimals, PLACES[unit]);
  const step = FEN_PER_UNIT[unit] / 10 ** places;
  // whole numbers throughout: what is divided is a multiple of the step
  const rest = Math.abs(amount) % step;
  const rounded = (Math.abs(amount) - rest) / step + (2 * rest >= step ? 1 : 0);
  const digits = `${rounded}${"0".repeat(decimals - places)}`.padStart(decimals + 1, "0");
  const point = digits.length - decimals;
  const text = decimals > 0 ? `${digits.slice(0, point)}.${digits.slice(point)}` : digits;
  return amount < 0 && rounded > 0 ? `-${text}` : text;
}

/** 123456700 分 → "123.46万元" */
export const formatWanYuan = (amount: Fen): string => `${formatFen(amount)}万元`;

/** An amount in 万元 to the 分, two decimals at least: 981_900_000 → "981.90", 12_345_678 → "12.345678". */
export const wanDecimal = (amount: Fen): string => formatFen(amount, "万元", 6).replace(/(\.\d\d\d*?)0+$/, "$1");
