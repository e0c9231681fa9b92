import { expect, test } from "@jest/globals";
import { sheet } from "../../test/draw-sheet";
import { readSheets } from "../../test/read-drawing";

const BY_FUNCTION = `
部门：甲局 | | | | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
'201' | 一般公共服务支出 | 100.10 | 60.05 | 40.05
'2010301' | 行政运行 | 60.05 | 60.05 |
'2010302' | 一般行政管理事务 | 40.05 | | 40.05`;

test("表题只写在工作表名里：按表名和表头认，相邻的两张不接成一张", () => {
  const { tables } = readSheets(sheet("表3-支出总表", BY_FUNCTION), sheet("一般公共预算支出表", BY_FUNCTION));
  expect(tables.map(({ type, narrows }) => `${type} ${narrows.fund ?? ""}`.trim())).toEqual([
    "expenditure",
    "general-function fiscal/general",
  ]);
});

test("表号不是表题；没有“表”字的表名也是表题", () => {
  const { tables } = readSheets(
    sheet(
      "10",
      `
预算10表
2025年机关运行经费
部门：甲局 | 单位：万元
项目 | 金额
合计 | 22.10
办公费 | 20.10
公务接待费 | 1.05
公务用车运行维护费 | 0.95`,
    ),
  );
  expect(tables.map(({ type, title }) => `${type} ${title}`)).toEqual(["organ-running 2025年机关运行经费"]);
});

test("逐个项目列示的基本支出表自成一表，不是要补的表", () => {
  const { tables, unrecognised } = readSheets(
    sheet(
      "04",
      `
2025年基本支出预算表（人员类、运转类公用经费项目）
 | | | | | 单位：万元
项目名称 | 功能科目编码 | 功能科目名称 | 部门经济科目编码 | 部门经济科目名称 | 总计
行政人员工资 | '2010301' | 行政运行 | '30101' | 基本工资 | 60.05
公用经费 | '2010301' | 行政运行 | '30201' | 办公费 | 40.05`,
    ),
  );
  expect(tables.map(({ type }) => type)).toEqual(["other"]);
  expect(unrecognised.map(({ resembles }) => resembles)).toEqual([undefined]);
});

test("各栏写明几种资金：合计不只是一般公共预算", () => {
  const { tables } = readSheets(
    sheet(
      "基本",
      `
2025年部门预算基本支出预算表
支出项目类别 | 总计 | 财政拨款 | 财政专户拨款 | 单位：万元
工资福利支出 | 60.05 | 50.05 | 10.00
商品和服务支出 | 40.05 | 40.05 |`,
    ),
  );
  expect(tables.map(({ type, narrows }) => [type, narrows])).toEqual([["basic-economic", { nature: "basic" }]]);
});

test("表题用别的字眼写同一种资金；一种资金自己的支出表不是全部支出", () => {
  const titled = (title: string) => sheet(title, `\n${title}${BY_FUNCTION}`);
  const { tables } = readSheets(
    titled("2025年国资预算支出表"),
    titled("2025年公共预算支出表"),
    titled("2025年单位资金支出预算表"),
    titled("2025年基金预算财政拨款支出表"),
  );
  expect(tables.map(({ type, narrows }) => `${type} ${narrows.fund ?? narrows.line ?? ""}`)).toEqual([
    "state-capital fiscal/state-capital",
    "general-function fiscal/general",
    "expenditure 单位资金",
    "government-fund fiscal/government-fund",
  ]);
});
