import { expect, test } from "@jest/globals";
import { sheet, workbook } from "../../test/draw-sheet";
import { check, RULES } from "../check/index";
import { runRule } from "../check/rule";
import { toA1 } from "../model/cell";
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

const itemsAt = (snapshot: WorkbookSnapshot): Readonly<Record<string, string | undefined>> =>
  Object.fromEntries(readBudget(snapshot).facts.all.map(({ cell, subject }) => [toA1(cell), subject.item]));

test("公务用车下面的小计、购置费、运行费，机关运行经费在旁边一栏", () => {
  const drawn = sheet(
    "三公",
    `
2025年“三公”经费和机关运行经费预算表
         |                  |            |            |        |        | 单位：万元
“三公”经费预算数 |          |            |            |        |        | 机关运行经费预算数
合计     | 因公出国（境）费 | 公务接待费 | 公务用车购置及运行维护费 | | |
         |                  |            | 小计       | 购置费 | 运行维护费 |
21.50    | 0                | 2.50       | 19         | 8      | 11     | 60`,
    { merged: ["A3:F3", "G3:G5", "A4:A5", "B4:B5", "C4:C5", "D4:F4"] },
  );
  expect(itemsAt(workbook(drawn))).toMatchObject({
    "三公!A6": "three-public",
    "三公!D6": "three-public/vehicles",
    "三公!E6": "three-public/vehicles/purchase",
    "三公!F6": "three-public/vehicles/running",
    "三公!G6": "organ-running",
  });
});

test("采购表按货物、工程、服务分组：各组和组内各行属于该类", () => {
  const drawn = sheet(
    "采购",
    `
2025年政府采购预算表
             |          |              | 单位：万元
采购品目大类 | 专项名称 | 采购物品名称 | 总计
合计         |          |              | 92.50
一、A货物    |          |              | 60.25
             | 设备费   |              | 60.25
             |          | 台式计算机   | 60.25
二、服务类   |          |              | 32.25
             | 运维费   |              | 32.25`,
  );
  expect(itemsAt(workbook(drawn))).toEqual({
    "采购!D4": "procurement",
    "采购!D5": "procurement/goods",
    "采购!D6": "procurement/goods",
    "采购!D7": "procurement/goods",
    "采购!D8": "procurement/services",
    "采购!D9": "procurement/services",
  });
});

test("空白的分项接着上一个编号，属于同一行；已知来源不随不认识的一组", () => {
  const drawn = balance(
    `
一、一般公共预算    | 500.50 | 一、基本支出  | 556.25
二、政府性基金预算  |        | 二、项目支出  | 0
三、单位资金        | 25.75  |               |
（一）事业收入      | 25.75  |               |
（二）其他收入      |        |               |
本年收入合计        | 526.25 | 本年支出合计  | 556.25
上年结转结余        | 30.00  |               |
一、一般公共预算    | 30.00  |               |
二、政府性基金预算  |        |               |
收入总计            | 556.25 | 支出总计      | 556.25`.trim(),
  );
  const income = readBudget(drawn).facts.lines.filter(({ panel }) => panel.flow === "income");
  const meanings = income.map(({ row, narrows }) => `${row} ${Object.values(narrows).join(" ")}`);
  expect(meanings).toEqual([
    "5 fiscal/general",
    "6 fiscal/government-fund",
    "7 单位资金",
    "8 business",
    "9 other",
    "10 current",
    "11 carry-over-in",
    "12 carry-over-in fiscal/general",
    "13 carry-over-in fiscal/government-fund",
    "14 ",
  ]);
});

test("一般公共预算收入下面的财政拨款是它的一部分，不是全部财政拨款", () => {
  const drawn = balance(`
一、一般公共预算收入 | 520.50 | 一、基本支出  | 300.25
财政拨款            | 500.25 | 二、项目支出  | 220.25
专项收入            | 20.25  |              |
收入总计            | 520.50 | 支出总计      | 520.50`);
  const funds = readBudget(drawn).facts.lines.flatMap(({ panel, name, narrows }) =>
    panel.flow === "income" && narrows.fund ? [`${name} ${narrows.fund} ${narrows.line ?? ""}`.trim()] : [],
  );
  expect(funds).toEqual([
    "一般公共预算收入 fiscal/general",
    "财政拨款 fiscal/general 财政拨款",
    "专项收入 fiscal/general 专项收入",
  ]);
});

test("没有金额的结转结余：二、三、跟着它下面的一、，不是本年收入的来源", () => {
  const drawn = balance(`
本年收入            | 500.25 | 本年支出      | 500.25
一、一般公共预算    | 400.05 | 一、基本支出  | 300.25
二、政府性基金预算  | 100.20 | 二、项目支出  | 200.00
年初结转结余        |        |               |
一、一般公共预算    |        |               |
二、政府性基金预算  |        |               |
三、其他资金        |        |               |
收入总计            | 500.25 | 支出总计      | 500.25`);
  const income = readBudget(drawn).facts.lines.filter(({ panel }) => panel.flow === "income");
  expect(income.map(({ row, whole }) => `${row} ${whole ?? ""}`.trim())).toEqual([
    "6",
    "7 6",
    "8 6",
    "9",
    "10 9",
    "11 9",
    "12 9",
    "13",
  ]);
});

test("谁也不认得的合计是最后一行，等于上面各行之和", () => {
  const drawn = balance(`
一、财政拨款    | 500.50 | 一、基本支出  | 300.25
二、其他收入    | 20.15  | 二、项目支出  | 220.40
收入汇总数字    | 520.65 | 支出汇总数字  | 520.65`);
  expect(linesOf(drawn, "income").at(-1)).toBe("收入汇总数字 total");
  expect(sumsReported(drawn)).toEqual([]);
});

test("备注写在金额右边，不是合计行的名称", () => {
  const drawn = workbook(
    sheet(
      "收支",
      `
2025年收支预算总表
收入         |        | 支出         |        |             |        | 单位：万元
项目         | 预算数 | 功能分类     | 预算数 | 支出用途    | 预算数 | 备注
一、财政拨款 | 520.65 | 一、教育支出 | 520.65 | 一、基本支出 | 300.25 | 据实安排
             |        |              |        | 二、项目支出 | 220.40 |
收入合计     | 520.65 | 支出合计     |        |             | 520.65 | 已核对`,
    ),
  );
  expect(readBudget(drawn).facts.lines.filter(({ role }) => role === "total")).toHaveLength(3);
  expect(sumsReported(drawn)).toEqual([]);
});

test("两年下面的增减变化是变化，不是金额", () => {
  const drawn = workbook(
    sheet(
      "三公",
      `
2025年“三公”经费支出表
 | | | | | 单位：万元
年度 | “三公”经费合计 | 因公出国（境）费 | 公务接待费 | 公务用车购置费 | 公务用车运行费
2024年 | 11.20 | | 3.20 | | 8.00
2025年 | 10.00 | | 2.50 | | 7.50
增减变化 | -1.20 | | -0.70 | | -0.50`,
    ),
  );
  const { facts } = readBudget(drawn);
  expect(facts.changes.map(({ subject, printed }) => `${subject.item} ${printed}`)).toEqual([
    "three-public -1.2",
    "three-public/reception -0.7",
    "three-public/vehicles/running -0.5",
  ]);
  expect(sumsReported(drawn)).toEqual([]);
});

test("一个名称折成两行印出来，是一行", () => {
  const drawn = balance(`
一、财政拨款    | 520.65 | 一、社会保障和就 | 300.25
                |        | 业支出           |
                |        | 二、教育支出     | 220.40
当年收入        | 520.65 | 当年支出合计     | 520.65
小计            |        |                  |
收入合计        | 520.65 | 支出合计         | 520.65`);
  expect(linesOf(drawn, "income")).toEqual(["财政拨款 item", "当年收入小计 current", "收入合计 total"]);
  expect(linesOf(drawn, "expenditure")[0]).toBe("社会保障和就业支出 item");
  expect(sumsReported(drawn)).toEqual([]);
});
