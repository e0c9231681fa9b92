import type { JudgedAmount } from "./amounts";

/** Exactly ten thousand times too large or too small: 元 for 万元, or the other way round. */
export function isUnitSlip({ verdict, mention, evidence }: JudgedAmount): boolean {
  if (verdict !== "differs" || mention.amount === 0 || evidence.amount === 0) return false;
  const ratio = mention.amount / evidence.amount;
  const tolerance = (mention.margin + evidence.margin + 1) / Math.min(mention.amount, evidence.amount);
  return [10_000, 1e-4].some((factor) => Math.abs(ratio / factor - 1) <= Math.min(0.01, tolerance));
}
