import type { Unit } from "./money";
import { remembered } from "./remembered";
import { isPlainAscii } from "./text";

/** A number as a person wrote it: the exact decimal, how many places were printed, and what stood beside it. */
interface WrittenNumber {
  /** Plain decimal without separators, for example "-1234.50". */
  readonly decimal: string;
  /** Printed places after the point. */
  readonly decimals: number;
  readonly percent: boolean;
  /** A unit written with the number ("4万元", "4万"), not the one of the table. */
  readonly unit?: Unit;
}

const DASHES = /^[-‐‑‒–—―─ー−]+$/;
const UNIT_WORDS: Readonly<Record<string, Unit>> = {
  元: "元",
  千元: "千元",
  万: "万元",
  万元: "万元",
  亿: "亿元",
  亿元: "亿元",
};

/** Full-width to half-width, all kinds of blanks away. */
export const squeeze = (text: string): string =>
  isPlainAscii(text) ? text : text.normalize("NFKC").replace(/[\s\u00a0\u200b\ufeff]+/g, "");

/**
 * Reads text as one number: thousands separators, blanks inside ("147. 45"), full-width digits, brackets for minus,
 * a percent sign, a money unit. A lone dash states zero. Anything else is no number: undefined.
 */
export const readNumber = remembered((text): WrittenNumber | undefined => {
  const plain = squeeze(text).replace(/^[¥￥]/, "");
  if (DASHES.test(plain)) return { decimal: "0", decimals: 0, percent: false };
  const match =
    /^(\()?([-−+])?(\d{1,3}(?:[,，]\d{3})+|\d+)(?:\.(\d*))?(?<percent>%)?(?<unit>亿元|亿|万元|万|千元|元)?(\))?$/.exec(
      plain,
    );
  if (!match) return undefined;
  const [, open, sign, whole = "", fraction = ""] = match;
  if ((open === undefined) !== (match[7] === undefined)) return undefined;
  const negative = open !== undefined || sign === "-" || sign === "−";
  const digits = whole.replace(/[,，]/g, "").replace(/^0+(?=\d)/, "");
  const isZero = /^0*$/.test(digits + fraction);
  const decimal = `${negative && !isZero ? "-" : ""}${digits}${fraction === "" ? "" : `.${fraction}`}`;
  const unit = UNIT_WORDS[match.groups?.["unit"] ?? ""];
  return {
    decimal,
    decimals: fraction.length,
    percent: match.groups?.["percent"] !== undefined,
    ...(unit === undefined ? {} : { unit }),
  };
});

/** 69.65000000000001 → "69.65": a stored number as a plain decimal of at most 15 significant digits, as Excel shows it. */
export function decimalOf(stored: number): string {
  const shortest = String(stored);
  if (shortest.length <= 15 && !shortest.includes("e")) return shortest;
  const short = Number(stored.toPrecision(15));
  const text = String(short);
  if (!/e/i.test(text)) return text === "-0" ? "0" : text;
  return short.toLocaleString("en-US", { useGrouping: false, maximumFractionDigits: 20 });
}

/** "1234567.80" → "1,234,567.80" */
export function grouped(decimal: string): string {
  const [whole = "", fraction] = decimal.split(".");
  const withCommas = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction === undefined ? withCommas : `${withCommas}.${fraction}`;
}

/** Places after the point: "69.65" → 2. */
export function decimalsIn(decimal: string): number {
  const point = decimal.indexOf(".");
  return point < 0 ? 0 : decimal.length - point - 1;
}

/** Places an Excel number format prints: "#,##0.00" → 2, "0" → 0; undefined for General, text and dates. */
export const decimalsOfFormat = (format: string | undefined): number | undefined =>
  format === undefined ? undefined : decimalsPrinted(format);

const decimalsPrinted = remembered((format): number | undefined => {
  const section = (format.split(";")[0] ?? "").replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "");
  if (!/[0#]/.test(section) || /[ymdhs]/i.test(section) || /e[+-]/i.test(section)) return undefined;
  return /\.([0#?]+)/.exec(section)?.[1]?.length ?? 0;
});
