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
});
