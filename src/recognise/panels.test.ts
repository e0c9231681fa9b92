import { expect, test } from "@jest/globals";
import { sheet, workbook } from "../../test/draw-sheet";
import type { WorkbookSnapshot } from "../model/snapshot";
import { readBudget, review } from "../pipeline";

const meanings = (snapshot: WorkbookSnapshot): readonly string[] =>
  readBudget(snapshot).facts.lines.map(({ row, role, panel, narrows: { line: _, ...rest } }) =>
    `${row} ${panel.flow} ${role} ${Object.values(rest).join(" ")}`.trim(),
  );
const alarms = (snapshot: WorkbookSnapshot): readonly string[] =>
  review(snapshot).findings.flatMap(({ code, severity }) => (severity === "error" ? [code] : []));

test("支出按功能、按用途两栏，合计只印一次，小计的名称不认识", () => {
  const drawn = sheet(
    "收支",
    `
2025年收支预算总表
               |        |                      |        |                        | 单位：万元
收入           |        | 支出                 |        |                        |
项目           | 预算数 | 功能科目名称         | 预算数 | 用途                   | 预算数
一、一般公共预算 | 550.75 | 一、一般公共服务支出 | 500.50 | 一、基本支出           | 300.25
二、事业收入   | 20.00  | 二、住房保障支出     | 50.00  | 二、项目支出           | 250.25
年内收入加总   | 570.75 | 年内支出加总         |        |                        | 550.50
上年结转       |        | 结转下年资金         |        |                        | 20.25
收入合计       | 570.75 | 支出合计             |        |                        | 570.75`,
    { merged: ["A3:B3", "C3:F3", "C7:E7", "C8:E8", "C9:E9"] },
  );
  expect(meanings(workbook(drawn))).toEqual([
    "5 income item fiscal/general",
    "6 income item business",
    "7 income current current",
    "8 income balance carry-over-in",
    "9 income total",
    "5 expenditure item 201",
    "6 expenditure item 221",
    "7 expenditure current current",
    "8 expenditure balance carry-over-out",
    "9 expenditure total",
    "5 expenditure item basic",
    "6 expenditure item project",
    "7 expenditure current current",
    "8 expenditure balance carry-over-out",
    "9 expenditure total",
  ]);
  expect(alarms(workbook(drawn)).filter((code) => /^[NXW]/.test(code))).toEqual([]);
});

test("两栏共用的一行是合计，只有一类支出时也不是它的明细", () => {
  const drawn = sheet(
    "收支",
    `
2025年收支预算总表
               |        |                          |        |            | 单位：万元
收入           |        | 支出                     |        |            |
项目           | 预算数 | 功能科目名称             | 预算数 | 用途       | 预算数
一、一般公共预算 | 570.75 | 八、社会保障和就业支出 | 550.50 | 一、基本支出 | 300.25
               |        |                          |        | 二、项目支出 | 250.25
年内收入加总   | 570.75 | 年内支出加总             |        |            | 550.50
上年结转       |        | 结转下年资金             |        |            | 20.25
收入合计       | 570.75 | 支出合计                 |        |            | 570.75`,
    { merged: ["A3:B3", "C3:F3", "C7:E7", "C8:E8", "C9:E9"] },
  );
  expect(meanings(workbook(drawn)).filter((each) => each.startsWith("7 expenditure"))).toEqual([
    "7 expenditure current current",
    "7 expenditure current current",
  ]);
});

test("收入来源、项目两栏名称", () => {
  const drawn = sheet(
    "收入",
    `
2025年收入预算总表
                   |          | 单位：万元
收入来源           | 项目     | 金额
合计               |          | 120.50
一般公共预算资金   | 小计     | 100.25
                   | 经费拨款 | 100.25
事业收入           | 小计     | 20.25`,
    { merged: ["A5:A6"] },
  );
  const { tables } = readBudget(workbook(drawn));
  expect(tables.map(({ type }) => type)).toEqual(["income"]);
  expect(meanings(workbook(drawn))).toEqual([
    "4 income total",
    "5 income item fiscal/general",
    "6 income item fiscal/general",
    "7 income item business",
  ]);
});

test("人员经费、公用经费左右两栏：合计印在编码栏，两栏加起来才是基本支出", () => {
  const basic = (total: string): WorkbookSnapshot =>
    workbook(
      sheet(
        "功能",
        `
2025年一般公共预算支出情况表
                                 |        | 单位：万元
功能分类科目名称（编码）         | 总计   | 基本支出 | 项目支出
合计                             | ${total} | ${total} | 0
一般公共服务支出（201）          | ${total} | ${total} | 0
政府办公厅（室）及相关机构事务（20103） | ${total} | ${total} | 0
行政运行（2010301）              | ${total} | ${total} | 0`,
      ),
      sheet(
        "经济",
        `
2025年一般公共预算基本支出情况表
         |              |        |          |                | 单位：万元
人员经费 |              |        | 公用经费 |                |
科目编码 | 科目名称     | 预算数 | 科目编码 | 科目名称       | 预算数
301      | 工资福利支出 | 90.25  | 302      | 商品和服务支出 | 10.50
30101    | 基本工资     | 90.25  | 30201    | 办公费         | 10.50
人员经费合计 |          | 90.25  | 公用经费合计 |            | 10.50`,
        { merged: ["A3:C3", "D3:F3", "A7:B7", "D7:E7"] },
      ),
    );
  const codes = (snapshot: WorkbookSnapshot): readonly string[] =>
    review(snapshot).findings.flatMap(({ code, severity }) =>
      severity !== "info" && /^[KNX]/.test(code) ? [code] : [],
    );
  expect(codes(basic("100.75"))).toEqual([]);
  expect(codes(basic("105.75"))).toEqual(["X09"]);
});

test("不认识的一组资金下面的小计是这一组的，不是全行的", () => {
  const drawn = sheet(
    "支出",
    `
2025年部门支出预算表
                |                  |        |              |            |          |          | 单位：万元
科目编码        | 科目名称         | 合计   | 一般公共预算 |            |          | 青湖资金 |
                |                  |        | 小计         | 基本支出   | 项目支出 | 小计     | 白石支出
'201'           | 一般公共服务支出 | 130.75 | 100.50       | 60.25      | 40.25    | 30.25    | 30.25
合计            |                  | 130.75 | 100.50       | 60.25      | 40.25    | 30.25    | 30.25`,
    { merged: ["A3:A4", "B3:B4", "C3:C4", "D3:F3", "G3:H3", "A6:B6"] },
  );
  const { tables } = readBudget(workbook(drawn));
  const totals = tables.flatMap(({ panels }) =>
    panels.flatMap(({ columns }) => columns.flatMap(({ column, isTotal }) => (isTotal ? [column] : []))),
  );
  expect(totals).toEqual([3]);
  expect(alarms(workbook(drawn))).toEqual([]);
});
