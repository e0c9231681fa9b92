import { describe, test } from "@jest/globals";
import fc from "fast-check";
import type { WorkbookSnapshot } from "../src/model/snapshot";
import { sheet, workbook } from "./draw-sheet";
import { expectSameFacts, VARIANTS } from "./same-facts";
import { shifted } from "./variants";
import { FEW_RUNS } from "./effort";

const SMALL = workbook(
  sheet(
    "收支",
    `
2025年收支预算总表
单位名称：示例市档案馆 | | | 单位：万元
收入 | | 支出 |
项目 | 预算数 | 项目 | 预算数
一、一般公共预算拨款收入 | 1500.25 | 一、一般公共服务支出 | 1410.25
二、事业收入 | 10.5 | 二、社会保障和就业支出 | 100.5
收入总计 | 1510.75 | 支出总计 | 1510.75`,
    { merged: ["A1:D1", "A3:B3", "C3:D3"] },
  ),
  sheet(
    "功能",
    `
一般公共预算支出表
 | | | | 单位：万元
科目编码 | 科目名称 | 2025年预算数 | |
 | | 合计 | 基本支出 | 项目支出
合计 | | 1500.25 | 1250.25 | 250.00
'201' | 一般公共服务支出 | 1399.75 | 1149.75 | 250.00
'20126' | 档案事务 | 1399.75 | 1149.75 | 250.00
'2012604' | 档案馆 | 1399.75 | 1149.75 | 250.00
'208' | 社会保障和就业支出 | 100.5 | 100.5 |
'20805' | 行政事业单位养老支出 | 100.5 | 100.5 |
'2080505' | 机关事业单位基本养老保险缴费支出 | 100.5 | 100.5 |`,
    { merged: ["A1:E1", "A3:A4", "B3:B4", "C3:E3", "A5:B5"] },
  ),
);

describe("同一份预算换一种画法，读出的数不变", () => {
  test.each(Object.entries(VARIANTS))("%s", (_, vary) => expectSameFacts(SMALL, vary(SMALL)));

  test("移动任意行列", () => {
    const offset = fc.nat({ max: 300 });
    fc.assert(
      fc.property(offset, offset, (rows, columns) => expectSameFacts(SMALL, shifted(SMALL, rows, columns))),
      { numRuns: FEW_RUNS },
    );
  });

  test("元表与万元表读出同样的金额", () => {
    const inYuan: WorkbookSnapshot = {
      ...SMALL,
      sheets: SMALL.sheets.map((each) => ({
        ...each,
        cells: each.cells.map((cell) => {
          if (cell.value === "单位：万元") return { ...cell, value: "单位：元" };
          return typeof cell.value === "number" ? { ...cell, value: Math.round(cell.value * 10_000) } : cell;
        }),
      })),
    };
    expectSameFacts(SMALL, { snapshot: inYuan, moved: (cell) => cell });
  });
});
