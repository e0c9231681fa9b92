import { describe, expect, test } from "@jest/globals";
import { type Fen, formatFen, toFen, type Unit } from "./money";

describe("读成分：逐位读，分以下四舍五入", () => {
  test.each<[string, Unit, number]>([
    ["184.73", "万元", 184_730_000],
    ["0.005", "元", 1],
    ["0.0049", "元", 0],
    ["-0.005", "元", -1],
    ["1.2345675", "万元", 1_234_568],
    ["1.2345674", "万元", 1_234_567],
    ["90071992547.41", "元", 9_007_199_254_741],
  ])("%s %s → %i 分", (decimal, unit, amount) => {
    expect(toFen(decimal, unit)).toBe(amount);
  });

  test("不是一个数就不读", () => {
    expect(() => toFen("1,2", "元")).toThrow(RangeError);
  });
});

test.each<[Fen, Unit, number, string]>([
  [toFen("0.005", "万元"), "万元", 2, "0.01"],
  [toFen("0.0049", "万元"), "万元", 2, "0.00"],
  [toFen("-0.005", "万元"), "万元", 2, "-0.01"],
  [toFen("-0.0049", "万元"), "万元", 2, "0.00"],
  [toFen("12.5", "元"), "元", 0, "13"],
])("写出来：%i 分按 %s 保留 %i 位小数 → %s", (amount, unit, decimals, text) => {
  expect(formatFen(amount, unit, decimals)).toBe(text);
});
