import { expect, test } from "@jest/globals";
import { readDrawing } from "../../../test/read-drawing";
import { check } from "../../check/index";
import { DEFAULT_SETTINGS } from "../../model/settings";

const BALANCE = (part: string): string => `
2025年部门收支总体情况表
 | | | 单位：万元
收入 | | 支出 |
项目 | 2025年预算 | 项目 | 2025年预算
一、财政拨款 | 100.00 | 一、基本支出 | 60.00
 | | 工资福利支出 | 40.00
 | | 商品和服务支出 | 20.00
 | | 二、项目支出 | 40.00
 | | 行政事业类项目支出 | ${part}
 | | 基本建设类项目支出 |
本年收入合计 | 100.00 | 本年支出合计 | 100.00
收入总计 | 100.00 | 支出总计 | 100.00`;

const said = (drawing: string): readonly string[] =>
  check(readDrawing(drawing), DEFAULT_SETTINGS).findings.map(({ code, severity }) => `${code} ${severity}`);

test("项目支出下面的某类项目支出只能是它的一部分：不算含义未知，与它相加", () => {
  expect(said(BALANCE("40.00"))).not.toContain("G08 info");
  expect(said(BALANCE("14.00"))).toContain("N04 warning");
});

test("是哪一张表没有把握，表内的加总仍然提醒", () => {
  const table = (part: string): string => `
2025年经费安排表
 | | 单位：万元
部门预算支出经济科目名称 | 政府预算支出经济科目名称 | 2025年预算
合计 | | 180.50
[302]商品和服务支出 | [502]机关商品和服务支出 | 180.50
[30299]其他商品和服务支出 | | ${part}`;
  expect(said(table("180.50"))).not.toContain("N14 warning");
  expect(said(table("108.50"))).toContain("N14 warning");
});
