import { describe, expect, test } from "@jest/globals";
import { readDrawing, readSheets } from "../../../test/read-drawing";
import { sheet } from "../../../test/draw-sheet";
import type { Subject } from "../../model/subject";
import { Figures, figuresOf } from "./figures";
import { leaves } from "./leaves";
import { wholeBudget } from "./whole-budget";

const table = (year: number, office: string): string => `
  ${year}年一般公共预算支出表 | | | |
  | | | | 单位：万元
  科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
  | 合计 | 180.25 | 120.25 | 60.00
  201 | 一般公共服务支出 | 180.25 | 120.25 | 60.00
  20101 | 人大事务 | 180.25 | 120.25 | 60.00
  2010101 | 行政运行 | 120.25 | 120.25 |
  2010102 | ${office} | 60.00 | | 60.00`;

const about = (functional: string, more: Partial<Subject> = {}): Subject => ({
  ...{ flow: "expenditure", year: 2025, stage: "budget", fund: "fiscal/general", functional },
  ...more,
});

describe("按含义提问", () => {
  test("写出的金额带着小数位和单元格；空格是没有人写的零", () => {
    const figures = figuresOf(readDrawing(table(2025, "一般行政管理事务")));
    expect(figures.find(about("2010101"), ["general-function"])).toMatchObject({
      amount: 120_250_000,
      decimals: 2,
      margin: 5_000,
      isBlank: false,
      cell: { row: 7, column: 3 },
    });
    expect(figures.find(about("2010101", { nature: "project" }), ["general-function"])).toMatchObject({
      amount: 0,
      isBlank: true,
      cell: { row: 7, column: 5 },
    });
    expect(figures.find(about("2010101"), ["general-economic"])).toBeUndefined();
  });

  test("旁边上年的表，空格不是今年的零", () => {
    const figures = figuresOf(
      readSheets(
        sheet("今年", table(2025, "一般行政管理事务").replace("| 120.25 | 120.25 |\n", "| 120.25 | 100.25 | 20.00\n")),
        sheet("上年", table(2024, "一般行政管理事务")),
      ),
    );
    const blanks = figures.blank.filter(({ subject }) => subject.functional === "2010101");
    expect(blanks.map(({ subject }) => subject.year)).toEqual([2024]);
  });

  test("行和列的含义互相排斥，空格什么也没有说", () => {
    const figures = figuresOf(
      readDrawing(`
2025年支出总表 | | |
        | | | 单位：万元
        支出项目 | 合计 | 基本支出 | 项目支出
        基本支出 | 120.25 | 120.25 |
        项目支出 | 60.00 | | 60.00
        支出总计 | 180.25 | 120.25 | 60.00`),
    );
    expect(figures.stated.length).toBeGreaterThanOrEqual(5);
    expect(figures.blank).toEqual([]);
  });
});

test("只有一个单位的表，那个单位就是全部；几个单位的表，哪个都不是", () => {
  const figures = figuresOf(readDrawing(table(2025, "一般行政管理事务")));
  const ofUnit = (unit: string) => figures.map((each) => ({ ...each, subject: { ...each.subject, unit } }));
  const one = wholeBudget(ofUnit("本级"));
  expect(one.stated).toHaveLength(figures.stated.length);
  expect(one.all.every(({ subject }) => subject.unit === undefined)).toBe(true);
  const two = new Figures([...ofUnit("本级").stated, ...ofUnit("中心").stated], ofUnit("本级").blank);
  expect(wholeBudget(two).all).toEqual([]);
});

test("没有更细一级的科目合起来就是全部", () => {
  const codes = ["201", "20101", "2010101", "2010102", "208", "2210201", "2210201"];
  expect(leaves(codes, (code) => code)).toEqual(["2010101", "2010102", "208", "2210201", "2210201"]);
});
