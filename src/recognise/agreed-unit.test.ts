import { expect, test } from "@jest/globals";
import { sheet } from "../../test/draw-sheet";
import { readSheets } from "../../test/read-drawing";
import type { SheetSnapshot } from "../model/snapshot";

const table = (title: string, unit: string, scale: number) => {
  const [all, basic, project] = [522.585, 317.587, 204.998].map((amount) => Number((amount * scale).toFixed(3)));
  return sheet(
    title,
    `
2025年${title}
 | | | | 单位：${unit}
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
2010301 | 行政运行 | ${all} | ${basic} | ${project}`,
  );
};
const unitsOf = (...tables: SheetSnapshot[]): readonly string[] =>
  readSheets(...tables).tables.map(({ unit, declaredUnit }) => [declaredUnit, unit].filter(Boolean).join(" → "));

const GENERAL = table("一般公共预算支出表", "元", 10_000);
const FISCAL = table("财政拨款支出表", "元", 10_000);

test("两张以上的表都说是另一个单位：按它们读，记住注明的单位", () => {
  expect(unitsOf(table("支出总表", "万元", 10_000), GENERAL, FISCAL)).toEqual(["万元 → 元", "元", "元"]);
});

test("只有两张表，不知道写错的是哪一张", () => {
  expect(unitsOf(table("支出总表", "万元", 10_000), GENERAL)).toEqual(["万元", "元"]);
});

test("元表、万元表各按自己的单位相符", () => {
  expect(unitsOf(table("支出总表", "万元", 1), GENERAL, FISCAL)).toEqual(["万元", "元", "元"]);
});
