import { expect, test } from "@jest/globals";
import { structureOf, sumsOf } from "../../../test/number-grid";

test("合计栏等于其余各栏，含没认出的一栏", () => {
  const drawn = `
    项目 | 合计   | 基本   | 项目   | 预留?
    甲   | 520.50 | 300.25 | 200.00 | 20.25
    乙   | 33.10  | 30.10  | 3.00   |`;
  expect(sumsOf(drawn, "columns")).toEqual(["0 = 1 + 2 + 3 proved"]);
});

test("没认出的一栏不在和里：差额可能就在那里，不判断", () => {
  const { equations } = structureOf(`
    项目 | 合计   | 基本   | 项目   | 某数?
    甲   | 520.50 | 300.25 | 200.00 | 20.75
    乙   | 33.10  | 30.10  | 3.00   |`);
  const [sum] = equations.filter(({ axis }) => axis === "columns");
  expect(sum?.instances.map(({ state }) => state)).toEqual(["unknown", "holds"]);
});

test("小计只合计自己那一组", () => {
  const drawn = `
    项目 | 合计   | 一般/小计 | 一般/甲 | 一般/乙 | 其他
    甲   | 120.50 | 100.25    | 90.00   | 10.25   | 20.25
    乙   | 33.10  | 30.10     | 10.00   | 20.10   | 3.00`;
  expect(sumsOf(drawn, "columns")).toEqual(["0 = 1 + 4 proved", "1 = 2 + 3 proved"]);
});

test("上年数与本年数从不相加", () => {
  const drawn = `
    项目 | 合计@2024 | 基本@2024 | 项目@2024 | 合计@2025 | 基本@2025 | 项目@2025
    甲   | 120.50    | 100.25    | 20.25     | 130.75    | 110.00    | 20.75`;
  expect(sumsOf(drawn, "columns")).toEqual(["0 = 1 + 2 proved", "3 = 4 + 5 proved"]);
});

test("数凑巧相合，也不把两年的数相加", () => {
  const drawn = `
    项目 | 合计@2025 | 基本@2024 | 项目@2025
    甲   | 120.50    | 100.25    | 20.25
    乙   | 70.55     | 50.50     | 20.05`;
  expect(sumsOf(drawn, "columns")).toEqual([]);
});

test("一行错了，结构不变", () => {
  const drawn = `
    项目 | 合计   | 基本   | 项目
    甲   | 120.50 | 100.25 | 20.25
    乙   | 43.10  | 30.10  | 3.00
    丙   | 70.55  | 50.50  | 20.05`;
  expect(sumsOf(drawn, "columns")).toEqual(["0 = 1 + 2 proved !1"]);
});

test("各来源各付各的行：合计行里凑巧一个来源等于另两个之和，不是和", () => {
  const drawn = `
    项目 | 合计    | 一般   | 基金   | 资本   | 其他
    甲   | 143.13  | 143.13 |        |        |
    乙   | 360.24  |        | 360.24 |        |
    丙   | 176.56  |        |        | 176.56 |
    丁   | 183.68  |        |        |        | 183.68
    合计 | 863.61  | 143.13 | 360.24 | 176.56 | 183.68`;
  expect(sumsOf(drawn, "columns")).toEqual(["0 = 1 + 2 + 3 + 4 proved"]);
});
