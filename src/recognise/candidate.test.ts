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
});
