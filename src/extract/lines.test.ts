import { expect, test } from "@jest/globals";
import { sheet, workbook } from "../../test/draw-sheet";
import { check, RULES } from "../check/index";
import { runRule } from "../check/rule";
import type { Line } from "../model/fact";
import { DEFAULT_SETTINGS } from "../model/settings";
import type { WorkbookSnapshot } from "../model/snapshot";
import { readBudget } from "../pipeline";

const linesOf = (snapshot: WorkbookSnapshot, flow: Line["panel"]["flow"]): readonly string[] =>
  readBudget(snapshot)
    .facts.lines.filter(({ panel }) => panel.flow === flow)
    .map(({ name, role, depth }) => `${"  ".repeat(depth)}${name} ${role}`);

/** Codes of the sum rules that report something. */
const sumsReported = (snapshot: WorkbookSnapshot): readonly string[] =>
  check(readBudget(snapshot), DEFAULT_SETTINGS)
    .findings.map(({ code }) => code)
    .filter((code) => /^[NX]/.test(code));

const balance = (rows: string, merged: readonly string[] = []): WorkbookSnapshot =>
  workbook(
    sheet(
      "收支",
      `
2025年收支预算总表
             |        |              | 单位：万元
收入         |        | 支出         |
项目         | 预算数 | 项目         | 预算数
${rows}`,
      { merged },
    ),
  );

test("当年收入小计不是来源之一", () => {
  const drawn = balance(
    `
一、财政拨款    | 500.50 | 一、基本支出  | 300.25
二、其他收入    | 20.00  | 二、项目支出  | 220.25
当年收入小计    | 520.50 | 当年支出小计  | 520.50
上年结转资金    | 10.25  | 结转下年      | 10.25
收入合计        | 530.75 | 支出合计      | 530.75`.trim(),
  );
  expect(linesOf(drawn, "income")).toEqual([
    "财政拨款 item",
    "其他收入 item",
    "当年收入小计 current",
    "上年结转资金 balance",
    "收入合计 total",
  ]);
  expect(sumsReported(drawn)).toEqual([]);
});

test("本年收入在前，各来源在其下；总计只加上结转", () => {
  const drawn = balance(
    `
一、本年收入          | 520.50 | 一、本年支出      | 520.50
（一）一般公共预算拨款 | 480.50 | （一）教育支出    | 300.25
（二）政府性基金预算拨款 | 40.00  | （二）卫生健康支出 | 220.25
二、上年结转          | 10.25  | 二、结转下年      | 10.25
收入总计              | 530.75 | 支出总计          | 530.75`.trim(),
  );
  expect(linesOf(drawn, "income")).toEqual([
    "本年收入 current",
    "  一般公共预算拨款 item",
    "  政府性基金预算拨款 item",
    "上年结转 balance",
    "收入总计 total",
  ]);
  expect(sumsReported(drawn)).toEqual([]);
});

test("没有编号、没有缩进的下级挂在上一行下面", () => {
  const drawn = balance(
    `
一、财政拨款      | 500.50 | 一、基本支出    | 300.25
一般公共预算拨款  | 480.50 | 工资福利支出    | 300.25
政府性基金预算拨款 | 20.00  | 二、项目支出   | 220.25
二、其他收入      | 20.00  |                |
收入总计          | 520.50 | 支出总计        | 520.50`.trim(),
  );
  expect(linesOf(drawn, "income")).toEqual([
    "财政拨款 item",
    "  一般公共预算拨款 item",
    "  政府性基金预算拨款 item",
    "其他收入 item",
    "收入总计 total",
  ]);
  expect(sumsReported(drawn)).toEqual([]);
});

test("没有年份的合计栏与同年的分项栏是一家：差额看得见，也不当作没有列示", () => {
  const drawn = (total: string): WorkbookSnapshot =>
    workbook(
      sheet(
        "支出",
        `
2025年一般公共预算支出表
         |                  |         |              | 单位：万元
科目编码 | 科目名称         | 合计    | 2025年预算数 |
         |                  |         | 基本支出     | 项目支出
         | 合计             | 620.55  | 400.30       | 220.25
201      | 一般公共服务支出 | 620.55  | 400.30       | 220.25
20103    | 政府办公厅       | 620.55  | 400.30       | 220.25
2010301  | 行政运行         | ${total} | 400.30       | 220.25`,
        { merged: ["D3:E3", "A3:A4", "B3:B4", "C3:C4"] },
      ),
    );
  expect(sumsReported(drawn("620.55"))).toEqual([]);
  const [n10] = RULES.filter(({ code }) => code === "N10").map((rule) => runRule(rule, readBudget(drawn("625.55"))));
  const cells = n10?.status === "judged" ? n10.findings.map((finding) => finding.cells[0]) : [];
  expect(cells).toEqual([{ sheet: "支出", row: 8, column: 3, role: "stated" }]);
});
