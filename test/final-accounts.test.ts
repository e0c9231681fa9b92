import { describe, expect, test } from "@jest/globals";
import { placeKey } from "../src/model/cell";
import { fen } from "../src/model/money";
import { keyOf } from "../src/model/subject";
import { readBudget, review } from "../src/pipeline";
import { sheet, workbook } from "./draw-sheet";
import { drawRandom } from "./generator/final-accounts/draw";
import { ACCOUNT_LAYOUTS, compared, district } from "./generator/final-accounts/layout";

/** An account with money of funds, and one without. */
const SEEDS = [2, 5];

describe("决算各表", () => {
  test.each(ACCOUNT_LAYOUTS)("$id：金额全部读出，含义都对；没有错误和提醒", (layout) => {
    for (const seed of SEEDS) {
      const { workbook: drawn, amounts } = drawRandom(seed, layout);
      const { facts } = readBudget(drawn);
      const read = new Map(
        facts.all.map((fact) => [fact.cell.sheet + placeKey(fact.cell.row, fact.cell.column), fact]),
      );
      const wrong = amounts.filter(({ sheet, row, column, steps, subject }) => {
        const fact = read.get(sheet + placeKey(row, column));
        return fact?.amount !== fen(steps * 10_000) || keyOf(fact.subject) !== keyOf(subject);
      });
      expect([wrong, facts.all.length + facts.others.length]).toEqual([[], amounts.length]);
      const serious = review(drawn).findings.filter(({ severity }) => severity !== "info");
      expect(serious.map(({ code, message }) => `${code} ${message}`)).toEqual([]);
    }
  });

  test("只适用于预算的规则不判断，决算规则判断；预算相反", () => {
    const { coverage, documentKind } = review(drawRandom(2, district).workbook);
    const reasonOf = (code: string) => coverage.skipped.find(({ rule }) => rule === code)?.reason;
    expect([documentKind, reasonOf("S08"), reasonOf("F08")]).toEqual([
      "final-accounts",
      "这是决算，这条只对预算",
      undefined,
    ]);
  });

  test("年初预算数、全年预算数和决算数各是一个口径", () => {
    const stages = readBudget(drawRandom(5, compared).workbook).facts.all.map(({ subject }) => subject.stage);
    expect(new Set(stages)).toEqual(new Set(["budget", "final-budget", "outturn"]));
  });

  test("三公与机关运行经费各行：决算统计数是决算，团组、车辆等数量不是金额", () => {
    const { facts, tables } = readBudget(
      workbook(
        sheet(
          "07",
          `
2024年度“三公”经费、机关运行经费情况决算表
 | | | | 金额单位：万元
项目 | 行次 | 年初预算数 | 全年预算数 | 决算统计数
栏次 | | 1 | 2 | 3
一、“三公”经费支出 | 1 | 8.00 | 7.00 | 6.50
2．公务用车购置及运行维护费 | 2 | 6.00 | 5.50 | 5.20
3．公务接待费 | 3 | 2.00 | 1.50 | 1.30
4．公务用车保有量（辆） | 4 | — | — | 3`,
        ),
      ),
    );
    expect(tables.map(({ type }) => type)).toEqual(["three-public"]);
    expect(
      facts.all.filter(({ cell }) => cell.column === 5).map(({ subject }) => [subject.stage, subject.line]),
    ).toEqual([6, 7, 8].map(() => ["outturn", undefined]));
    expect(facts.all.every(({ cell }) => cell.row < 9)).toBe(true);
  });

  test("类、款、项与栏次同在一行；年初预算数一栏也要加得起来", () => {
    const rows = `
2024年度收入决算表
 | | | | | | 单位：万元
项目 | | | | 本年收入合计 | 财政拨款收入 | 其他收入
支出功能分类科目编码 | | | 科目名称 | | |
类 | 款 | 项 | 栏次 | 1 | 2 | 3
 | | | 合计 | 80.25 | 70.15 | 10.10
'201' | | | 一般公共服务支出 | 80.25 | 70.15 | 10.10
'201' | '26' | | 档案事务 | 80.25 | 70.15 | 10.10
'201' | '26' | '04' | 档案馆 | 80.25 | 70.15 | 10.10`;
    const { facts } = readBudget(workbook(sheet("02", rows, { merged: ["A3:D3", "A4:C4"] })));
    expect(facts.all.map(({ subject }) => subject.functional)).toEqual([
      ...[undefined, undefined, undefined, "201", "201", "201"],
      ...["20126", "20126", "20126", "2012604", "2012604", "2012604"],
    ]);
    const { workbook: drawn, amounts } = drawRandom(2, compared);
    const planned = amounts.find(({ subject }) => subject.stage === "budget" && subject.functional !== undefined);
    const wrong = drawn.sheets.map((each) =>
      each.name === planned?.sheet
        ? {
            ...each,
            cells: each.cells.map((cell) =>
              cell.row === planned.row && cell.column === planned.column ? { ...cell, value: 1.5 } : cell,
            ),
          }
        : each,
    );
    expect(review({ ...drawn, sheets: wrong }).findings.map(({ code }) => code)).toContain("N04");
  });
});
