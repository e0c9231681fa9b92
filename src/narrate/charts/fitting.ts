import type { ChartAmount } from "../../model/chart";
import { type Fen, formatFen, subtractFen, sumFen } from "../../model/money";
import { grouped } from "../../model/number";

/** Half of the last place of 万元 with two decimals, in 分: as far as each printed amount may be off. */
const HALF_PLACE = 5_000;

/** What is left of a total without its parts, in 分; undefined where that is rounding alone. */
export function restOf(total: ChartAmount, parts: readonly ChartAmount[]): Fen | undefined {
  const rest = subtractFen(total.amount, sumFen(parts.map(({ amount }) => amount)));
  return Math.abs(rest) <= HALF_PLACE * (parts.length + 1) ? undefined : rest;
}

/** "1,253.18万元" */
export const amountText = (amount: Fen): string => `${grouped(formatFen(amount))}万元`;
