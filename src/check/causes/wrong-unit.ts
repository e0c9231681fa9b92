import type { Cause } from "./suspicion";

/** A whole number of ten, a hundred … ten thousand times too large or too small: another unit, or a moved point. */
export const wrongUnit: Cause = {
  id: "wrong-unit",
  explain({ entry, needed }) {
    const { amount } = entry;
    if (amount === 0 || needed === 0 || amount < 0 !== needed < 0) return undefined;
    for (const factor of [10_000, 1_000, 100, 10]) {
      // the smaller of the two was rounded when it was converted
      if (isTimes(amount, needed, factor, entry.margin)) return tooLarge(factor);
      if (isTimes(needed, amount, factor, entry.margin)) return tooSmall(factor);
    }
    return undefined;
  },
};

const isTimes = (large: number, small: number, factor: number, margin: number): boolean =>
  Math.abs(large - small * factor) <= (factor >= 1_000 ? margin * factor : margin) && Math.abs(small) > 2 * margin;

const tooLarge = (factor: number): string =>
  factor >= 1_000 ? `扩大了 ${factor} 倍，可能按另一计量单位填写` : `扩大了 ${factor} 倍，可能小数点错位`;

const tooSmall = (factor: number): string =>
  factor >= 1_000 ? `缩小为 ${factor} 分之一，可能按另一计量单位填写` : `缩小为 ${factor} 分之一，可能小数点错位`;
