import { describe, expect, test } from "@jest/globals";
import { sheet } from "../../test/draw-sheet";
import { readSheets } from "../../test/read-drawing";
import type { SheetSnapshot } from "../model/snapshot";
import { whyNoTableFits, whyUnjudged } from "./unjudged";

const LIST = sheet(
  "收支",
  `
2025年收支总表
 | | | 单位：万元
收入 | | 支出 |
项目 | 预算数 | 项目 | 预算数
一、财政拨款收入 | 100.00 | 一、一般公共服务支出 | 100.00
二、事业收入 | 20.00 | 二、其他支出 | 20.00
`,
);
const why = (...sheets: readonly SheetSnapshot[]): string =>
  whyUnjudged(readSheets(...sheets), ["income-expenditure"], "收入总计行或支出总计行");

describe("规则为什么没有评估", () => {
  test("没有这张表", () => {
    expect(why(sheet("别的", "2025年经费测算底表\n科目编码 | 科目名称 | 金额\n30201 | 办公费 | 1.00"))).toBe(
      "没有“收支总表”",
    );
  });

  test("有像这张表的一处，表头不是它的", () => {
    expect(why(sheet("收支", "2025年收支总表\n车牌号 | 购置日期 | 金额\n甲00001 | 2019年 | 100.00"))).toBe(
      "有像“收支总表”的表，没有认出：工作表“收支”第 1 行起（标题像“收支总表”，但表头缺少该表应有的栏目。请核对表头文字，或在窗格中指定表格类型）",
    );
  });

  test("标题和表头不合", () => {
    expect(why(sheet("收支", "2025年收支总表\n科目编码 | 科目名称 | 金额\n30201 | 办公费 | 1.00"))).toMatch(
      /^有像“收支总表”的表，没有认出：工作表“收支”第 1 行起（标题像“收支总表”/,
    );
  });

  test("没有标题，可能是几种表中的一种", () => {
    const untitled = sheet(
      "表",
      "科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出\n2012604 | 档案馆 | 100.00 | 60.00 | 40.00",
    );
    expect(whyUnjudged(readSheets(untitled), ["expenditure"], "合计列")).toMatch(/^有像“支出总表”的表，没有认出/);
  });

  test("有表，缺行或列", () => {
    expect(why(LIST)).toBe("有“收支总表”（工作表“收支”），缺收入总计行或支出总计行");
  });

  test("有表，没有填写金额", () => {
    const blank = { ...LIST, cells: LIST.cells.filter(({ value }) => typeof value !== "number") };
    expect(why(blank)).toBe("有“收支总表”（工作表“收支”），缺金额");
  });

  test("有表，下面还有一段没有读取：不说缺", () => {
    const cells = [...LIST.cells, { row: 12, column: 1, value: "收入总计" }, { row: 12, column: 2, value: 120 }];
    const book = readSheets({ ...LIST, cells });
    if (book.unrecognised.length === 0) return expect(book.tables[0]?.area.bottom).toBe(12);
    expect(whyUnjudged(book, ["income-expenditure"], "收入总计行")).toBe(
      "有“收支总表”（工作表“收支”），没有认出收入总计行（工作表“收支”第 12 行起没有读取）",
    );
  });

  test("有表，有一栏的表头看不懂：不说缺", () => {
    const book = readSheets(
      sheet(
        "支出",
        `
2025年支出总表
 | | | 单位：万元
单位名称 | 合计 | 基本支出 | 单位预留机动经费
示例中心 | 100.00 | 60.00 | 40.00
`,
      ),
    );
    expect(whyUnjudged(book, ["expenditure"], "项目支出列")).toBe(
      "有“支出总表”（工作表“支出”），没有认出项目支出列（支出!D3“单位预留机动经费”含义未知）",
    );
  });

  test("用户说不是预算表的一处，不算像", () => {
    const book = readSheets(sheet("收支", "2025年收支总表\n车牌号 | 购置日期 | 金额\n甲00001 | 2019年 | 100.00"));
    const aside = { ...book, unrecognised: book.unrecognised.map(({ resembles: _, ...part }) => part) };
    expect(whyUnjudged(aside, ["income-expenditure"], "合计")).toBe("没有“收支总表”");
  });

  test("要几张表时先说没有的那张；几张中任一张都行的，都没有才说", () => {
    const book = readSheets(LIST);
    expect(whyUnjudged(book, ["income-expenditure", ["income", "fiscal"]], "合计")).toBe(
      "没有“收入总表”、“财政拨款收支总表”",
    );
    expect(whyUnjudged(book, [["income", "income-expenditure"]], "合计")).toBe("有“收支总表”（工作表“收支”），缺合计");
  });

  test("哪张表都行的规则", () => {
    expect(whyNoTableFits(readSheets(LIST), "科目编码")).toBe("认出的 1 张表都没有科目编码");
    expect(whyNoTableFits(readSheets(), "科目编码")).toBe("没有预算表格");
    expect(whyNoTableFits(readSheets(sheet("表", "序号 | 姓名\n1 | 甲")), "科目编码")).toMatch(
      /^没有认出预算表格：工作表“表”第 1 行起有一处没有认出/,
    );
  });
});
