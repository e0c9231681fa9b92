import { describe, expect, test } from "@jest/globals";
import { sheet } from "../../test/draw-sheet";
import { readDrawing, readSheets } from "../../test/read-drawing";
import type { BudgetBook } from "../model/book";
import { check } from "../check/index";
import { DEFAULT_SETTINGS } from "../model/settings";

const errors = (book: BudgetBook): readonly string[] =>
  check(book, DEFAULT_SETTINGS).findings.flatMap(({ severity, message }) => (severity === "error" ? [message] : []));

describe("表体到哪里为止", () => {
  test("名称写在像金额的表头下面，隔了几行空行也还是这张表", () => {
    const book = readDrawing(`
      2025年部门支出总表
      | | 单位：万元
      本年支出合计 | 行政支出 | 事业支出
      合计 | | 245.65
      2014099 其他信访事务支出 | | 228.65
      -
      -
      -
      -
      2210201 住房公积金 | | 17.00`);
    expect(book.facts.lines.map(({ code }) => code)).toEqual([undefined, "2014099", "2210201"]);
    expect(errors(book)).toEqual([]);
  });

  test("换页只重印表头的下面几行，表接着下去", () => {
    const book = readSheets(
      sheet(
        "表",
        `
        2025年财政拨款收支总表
        | | | | 单位：万元
        收入 | | 支出 | |
        项目 | 预算数 | 项目 | 合计 | 一般公共预算
        一、一般公共预算拨款 | 245.65 | 一、一般公共服务支出 | 228.65 | 228.65
        项目 | 预算数 | 项目 | 合计 | 一般公共预算
        | | 二、住房保障支出 | 17.00 | 17.00
        收入总计 | 245.65 | 支出总计 | 245.65 | 245.65`,
        { merged: ["A3:B3", "C3:E3"] },
      ),
    );
    expect(book.tables.map(({ headRows, repeatedRows }) => [headRows, repeatedRows])).toEqual([[[3, 4], [6]]]);
    expect(errors(book)).toEqual([]);
  });

  const PAGE = `2025年一般公共预算支出表
        部门：示例市档案局 | | | | 单位：万元
        科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出`;
  const COPY = `| 合计 | 40.00 | 40.00 |
        '201' | 一般公共服务支出 | 40.00 | 40.00 |`;

  test("每页重印标题、单位行和表头，行都是新的：还是一张表", () => {
    const book = readDrawing(`
        ${PAGE}
        ${COPY.replaceAll("40.00", "57.00")}
        '20126' | 档案事务 | 57.00 | 57.00 |
        '2012601' | 行政运行 | 40.00 | 40.00 |
        ${PAGE}
        '2012604' | 档案馆 | 10.00 | 10.00 |
        ${PAGE}
        '2012699' | 其他档案事务支出 | 7.00 | 7.00 |`);
    expect(book.tables.map(({ repeatedRows }) => repeatedRows)).toEqual([[8, 9, 10, 12, 13, 14]]);
    expect(book.facts.lines.map(({ code }) => code)).toEqual([
      undefined,
      "201",
      "20126",
      "2012601",
      "2012604",
      "2012699",
    ]);
    expect(errors(book)).toEqual([]);
  });

  test("标题、表头和行都再印一遍：是另一张表", () => {
    const book = readDrawing(`
        ${PAGE}
        ${COPY}
        ${PAGE}
        ${COPY.replaceAll("40.00", "50.00")}`);
    expect(book.tables.map(({ area }) => area.top)).toEqual([1, 6]);
  });

  test("换页重印表头，上下的行没有金额也不是表头", () => {
    const book = readDrawing(`
        2025年收支总体情况表
        | | | 单位：万元
        项目 | 2025年预算 | 项目 | 2025年预算
        财政拨款收入 | 30.00 | 基本支出 | 30.00
        其他资金收入 | | 基本建设类项目支出 |
        项目 | 2025年预算 | 项目 | 2025年预算
        事业收入 | | 其他类项目支出 |
        收入总计 | 30.00 | 支出总计 | 30.00`);
    expect(book.tables.map(({ area, repeatedRows }) => [area.bottom, repeatedRows])).toEqual([[8, [6]]]);
  });
});

test("表下的制表人、审核人是附注，不是表里的一行", () => {
  const book = readDrawing(`
2025年“三公”经费支出表
合计 | 因公出国（境）费 | 公务接待费 | 单位：万元
2.50 |                  | 2.50
制表人：甲 | 审核人：乙`);
  expect(book.tables.map(({ panels }) => panels.flatMap(({ columns }) => columns.map(({ holds }) => holds)))).toEqual([
    ["money", "money", "money", "text"],
  ]);
});
