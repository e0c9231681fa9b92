import { describe, expect, test } from "@jest/globals";
import type { Finding } from "../src/model/finding";
import type { SheetSnapshot } from "../src/model/snapshot";
import { readBudget, review } from "../src/pipeline";
import { requireBudget } from "../src/questions/index";
import { sheet, workbook } from "./draw-sheet";

const rows = `
 | | | | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
201 | 一般公共服务支出 | 100 | 60 | 40
合计 | | 999 | 60 | 40`;
const table = (title: string, body = rows): SheetSnapshot => sheet(title, `${title}${body}`);
const kindOf = (...sheets: readonly SheetSnapshot[]) => readBudget(workbook(...sheets)).documentKind;
const codes = (findings: readonly Finding[]) => findings.map(({ code }) => code);

const FINAL = table("2024年一般公共预算财政拨款支出决算表");
const BUDGET = table("2025年一般公共预算财政拨款支出预算表");

describe("文件的种类", () => {
  test("标题多数是决算的是决算；没有读取的表也算", () => {
    expect(kindOf(FINAL)).toBe("final-accounts");
    expect(kindOf(FINAL, sheet("收入", "收入决算表\n甲 | 乙\n一 | 2.5"), sheet("其他", "资产情况表\n甲 | 乙"))).toBe(
      "final-accounts",
    );
  });

  test("表号（公开01表）写在标题旁边、上面或下面，都不是标题", () => {
    for (const top of [
      `支出决算表 | | | | 公开03表`,
      `支出决算表\n | | | | 财决公开03-1表`,
      ` | | | | 公开03表\n支出决算表`,
      `公开03表：支出决算表`,
    ]) {
      const { documentKind, tables } = readBudget(workbook(sheet("支出", top + rows)));
      expect([documentKind, tables.map(({ title }) => title.replace(/^公开03表：/, ""))]).toEqual([
        "final-accounts",
        ["支出决算表"],
      ]);
    }
  });

  test("预算里有一张决算表，或有上年决算数一栏，仍是预算；预决算不作数", () => {
    expect(kindOf(BUDGET, table("2025年支出预算总表"), FINAL)).toBe("budget");
    expect(kindOf(table("2025年预决算公开支出总表"))).toBe("budget");
    const compared = `
 | | | | 单位：万元
科目编码 | 科目名称 | 上年决算数 | 2025年预算数 |
 | | | 合计 | 基本支出 | 项目支出
201 | 一般公共服务支出 | 90 | 100 | 60 | 40`;
    expect(kindOf(table("一般公共预算支出表", compared))).toBe("budget");
  });

  test("没有表就不知道", () => expect(kindOf(sheet("表", "甲 | 乙"))).toBeUndefined());

  test("决算：金额是决算数，按决算规则检查，只适用于预算的规则不判断", () => {
    const { findings, documentKind, coverage } = review(workbook(FINAL));
    expect([documentKind, codes(findings)]).toEqual(["final-accounts", ["N15"]]);
    expect(coverage.skipped.find(({ rule }) => rule === "S08")?.reason).toBe("这是决算，这条只对预算");
    const ofBudget = review(workbook(table("2024年支出预算总表")));
    expect(ofBudget.coverage.skipped.find(({ rule }) => rule === "F08")?.reason).toBe("这是预算，只有决算才按这条判断");
    const book = readBudget(workbook(FINAL));
    expect(new Set(book.facts.all.map(({ subject }) => subject.stage))).toEqual(new Set(["outturn"]));
    expect(() => requireBudget(book)).toThrow("这个工作簿”是决算");
    expect(() => requireBudget(readBudget(workbook(BUDGET)))).not.toThrow();
  });

  test("空白表样只说一句；写了零、有公式没有结果的都不是", () => {
    const blank = table("2025年一般公共预算支出表", rows.replace(/\d+ \| \d+ \| \d+$|100 \| 60 \| 40/gm, ""));
    expect(codes(review(workbook(blank, table("2025年政府性基金预算支出表", "\n单位：XX元\n合计"))).findings)).toEqual([
      "G22",
    ]);
    const filled = (value: string) =>
      table("2025年支出预算总表", rows.replace("100 | 60 | 40", value).replace(/999.*/, ""));
    expect(kindOf(filled("0 | 0 | 0"))).toBe("budget");
    expect(kindOf(filled("=VLOOKUP(A1,B:C,2){}"))).toBe("budget");
    expect(kindOf(filled("=SUM(C9:C10){0}"))).toBe("blank-template");
    // printed in the form
    expect(kindOf(filled("— | — | —"))).toBe("blank-template");
  });

  test("决算的空白表样：行次、栏次不是金额，只说一句", () => {
    const totals = sheet(
      "收入支出决算总表",
      `
收入支出决算总表
公开01表
部门： | | | | | 金额单位：万元
收入 | | | 支出 | |
项目 | 行次 | 金额 | 项目 | 行次 | 金额
栏次 | | 1 | 栏次 | | 2
一、一般公共预算财政拨款收入 | 1 | | 一、一般公共服务支出 | 32 |
二、政府性基金预算财政拨款收入 | 2 | | 二、外交支出 | 33 |
本年收入合计 | 27 | | 本年支出合计 | 58 |
年初结转和结余 | 29 | | 年末结转和结余 | 60 |
总计 | 31 | | 总计 | 62 | `,
    );
    const threePublic = sheet(
      "“三公”经费",
      `
财政拨款“三公”经费支出决算表
公开07表
部门： | | | | | | | | | | | 金额单位：万元
预算数 | | | | | | 决算数 | | | | |
合计 | 因公出国（境）费 | 公务用车购置及运行维护费 | | | 公务接待费 | 合计 | 因公出国（境）费 | 公务用车购置及运行维护费 | | | 公务接待费
 | | 小计 | 公务用车购置费 | 公务用车运行维护费 | | | | 小计 | 公务用车购置费 | 公务用车运行维护费 |
1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12
 | | | | | | | | | | | `,
    );
    expect(codes(review(workbook(totals, threePublic)).findings)).toEqual(["G22"]);
  });
});
