import { describe, expect, test } from "@jest/globals";
import { sheet } from "../../test/draw-sheet";
import { readDrawing, readSheets } from "../../test/read-drawing";
import { gridsOf } from "./grid";
import { Statements } from "../interpret/statements";
import type { BudgetBook } from "../model/book";
import { Source } from "../narrate/source";
import { moneyCellsOf } from "./money-cells";

const TABLE = `
  2025年一般公共预算支出表 | | | |
  | | | | 单位：万元
  科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
  | 合计 | 180.25 | 120.25 | 60.00
  201 | 一般公共服务支出 | 100.00 | 60.00 | 40.00
  20101 | 人大事务 | 100.00 | 60.00 | 40.00
  2010101 | 行政运行 | 60.00 | 60.00 |
  2010102 | 一般行政管理事务 | 40.00 | | 40.00
  208 | 社会保障和就业支出 | 80.25 | 60.25 | 20.00
  20805 | 行政事业单位养老支出 | | 60.25 | 20.00
  2080501 | 行政单位离退休 | 60.25 | 60.25 |
  2080599 | 其他行政事业单位养老支出 | 20.00 | | 20.00`;

const states = (book: BudgetBook, code: string): readonly string[] => {
  const cells = moneyCellsOf(book);
  const line = book.facts.lines.find((each) => each.code === code);
  if (!line) throw new Error(`no line ${code}`);
  return line.panel.columns.filter(({ holds }) => holds === "money").map((column) => cells.at(line, column).state);
};

describe("没有金额的单元格", () => {
  test("空格是空格；有钱的各项上面的合计空着，是漏填，不是零", () => {
    const book = readDrawing(TABLE);
    expect(states(book, "2010101")).toEqual(["amount", "amount", "blank"]);
    expect(states(book, "20805")).toEqual(["missing", "amount", "amount"]);
  });

  test("合并单元格盖住的，金额在别处；文字读不出金额", () => {
    expect(states(readSheets(sheet("表", TABLE, { merged: ["D7:E7"] })), "2010101")).toEqual([
      "amount",
      "amount",
      "elsewhere",
    ]);
    expect(states(readDrawing(TABLE.replace("| 40.00 | | 40.00", "| 40.00 | 待定 | 40.00")), "2010102")).toEqual([
      "amount",
      "unreadable",
      "amount",
    ]);
  });

  test("说明、文字核对和校验得到同一个答案", () => {
    const book = readDrawing(TABLE);
    const period = { year: 2025, stage: "budget" } as const;
    const about = (functional: string) => ({ flow: "expenditure", functional, fund: "fiscal/general" }) as const;
    const inNarrative = (code: string) =>
      Source.of(book, { year: 2025 }).find({ ...period, ...about(code) }, ["general-function"]);
    const inText = (code: string, nature?: "project") =>
      new Statements(book).exact({ ...about(code), ...(nature && { nature }) }, period);
    expect(inNarrative("20805")).toBeUndefined();
    expect(inText("20805").filter(({ kind }) => kind === "blank")).toEqual([]);
    expect(inText("2010101", "project")).toMatchObject([{ kind: "blank", amount: 0 }]);
    const [grid] = gridsOf(book);
    const entry = (code: string, column: number) => {
      const [line, of] = [grid?.lines.find((each) => each.code === code), grid?.columns[column]];
      return line && of && grid?.entry(line, of);
    };
    expect(entry("2010101", 2)).toMatchObject({ isBlank: true, amount: 0 });
  });
});
