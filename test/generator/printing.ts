import { type Fen, fen, formatFen, type Unit } from "../../src/model/money";

/** How amounts are stored and shown. */
export interface Printing {
  readonly unit: Unit;
  /** Numbers rounded to two decimals, or exact numbers that only show two. */
  readonly stores: "printed" | "exact";
  readonly numberFormat: string;
}

/** 123456 分 in 万元 → "0.12", or "0.123456" where the exact number is stored. */
export function decimalFor(amount: Fen, { unit, stores }: Printing): string {
  if (stores === "printed") return formatFen(amount, unit, 2);
  const exact = formatFen(amount, unit, unit === "万元" ? 6 : 2);
  return exact.includes(".") ? exact.replace(/\.?0+$/, "") : exact;
}

/** What a printed decimal is worth. */
export const worth = (decimal: string, unit: Unit): Fen =>
  fen(Math.round(Number(decimal) * (unit === "万元" ? 1_000_000 : 100)));

/** Growth in percent, rounded from the exact amounts: 12.46. */
export const growthOf = (change: Fen, base: Fen): string => ((change / base) * 100).toFixed(2);
