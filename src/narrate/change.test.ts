import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { fen, formatFen } from "../model/money";
import { changeOf, type MoneyFormat, shareOf, shownFen } from "./change";
import { RUNS } from "../../test/effort";

const WAN: MoneyFormat = { unitText: "万元", decimals: 2, displayedDifference: "of-printed" };
const wan = (amount: number) => fen(Math.round(amount * 1_000_000));

describe("增减额和百分比", () => {
  test("增加、减少、持平", () => {
    expect(changeOf(wan(1294.13), wan(1150.72), WAN)).toEqual({
      direction: "up",
      amount: wan(143.41),
      growth: "12.46",
      hasZeroBase: false,
    });
    expect(changeOf(wan(259.1), wan(389.19), WAN)).toMatchObject({
      direction: "down",
      amount: wan(130.09),
      growth: "33.43",
    });
    expect(changeOf(wan(66), wan(66), WAN)).toEqual({ direction: "same", amount: 0, hasZeroBase: false });
  });

  test("上年为零时没有百分比，本年为零时下降100%", () => {
    expect(changeOf(wan(6.73), fen(0), WAN)).toEqual({ direction: "up", amount: wan(6.73), hasZeroBase: true });
    expect(changeOf(fen(0), wan(1), WAN)).toMatchObject({ direction: "down", growth: "100.00" });
  });

  test("读者用印出的两个数相减，得到印出的增减额", () => {
    // 7.5361 − 6.9612 = 0.5749, printed 7.54 − 6.96 = 0.58
    const [current, base] = [fen(7_536_100), fen(6_961_200)];
    expect(formatFen(changeOf(current, base, WAN).amount)).toBe("0.58");
    expect(formatFen(changeOf(current, base, { ...WAN, displayedDifference: "exact" }).amount)).toBe("0.57");
    expect(changeOf(current, base, WAN).growth).toBe("8.26");
  });

  test("印出来相同的两个数写持平，不写增加0", () => {
    expect(changeOf(fen(1_001_000), fen(1_000_000), WAN).direction).toBe("same");
  });

  test("百分比印出来会与金额矛盾时不写", () => {
    expect(changeOf(wan(6480.04), wan(6480.03), { ...WAN }).growth).toBeUndefined();
    expect(changeOf(wan(0.01), wan(10_000_000), WAN).growth).toBeUndefined();
    expect(changeOf(wan(-1), wan(2), WAN).growth).toBeUndefined();
  });

  test("占比只在部分不大于整体时写", () => {
    expect(shareOf(wan(227.65), wan(227.65))).toBe("100.00");
    expect(shareOf(wan(1), wan(3))).toBe("33.33");
    expect(shareOf(wan(245.65), wan(227.65))).toBeUndefined();
    expect(shareOf(wan(1), fen(0))).toBeUndefined();
  });

  const amount = fc.integer({ min: 0, max: 2_000_000_000 }).map(fen);

  test("方向、增减额和印出的两个数总是一致", () => {
    fc.assert(
      fc.property(amount, amount, (current, base) => {
        const { direction, amount: change, growth } = changeOf(current, base, WAN);
        const moved = direction === "down" ? -change : change;
        expect(shownFen(current, WAN) - shownFen(base, WAN)).toBe(moved);
        expect(direction === "same").toBe(change === 0);
        if (direction === "up") expect(current).toBeGreaterThan(base);
        if (direction === "down") expect(current).toBeLessThan(base);
        if (growth !== undefined) {
          expect(shownFen(base, WAN)).toBeGreaterThan(0);
          expect(Math.abs(Number(growth) - (Math.abs(current - base) / base) * 100)).toBeLessThanOrEqual(0.005_000_1);
        }
      }),
      { numRuns: RUNS },
    );
  });
});
