import { describe, expect, test } from "@jest/globals";
import type { BudgetBook } from "../src/model/book";
import { readBudget } from "../src/pipeline";
import { sheet, workbook } from "./draw-sheet";
import { factLines } from "./fact-lines";

const read = (drawing: string): BudgetBook => readBudget(workbook(sheet("Sheet1", drawing)));
const types = ({ tables }: BudgetBook): readonly string[] => tables.map(({ type, unit }) => `${type} ${unit}`);

/** Layouts seen or likely in practice, one drawing each, with every number that must be read. */
describe("版式", () => {
  test("类、款、项分三列，下级行只写自己的一段", () => {
    const book = read(`
2025年一般公共预算支出表
部门：示例市档案馆 | | | | | | 单位：万元
科目编码 | | | 科目名称 | 本年一般公共预算支出 | |
类 | 款 | 项 | | 合计 | 基本支出 | 项目支出
合计 | | | | 100.00 | 60.00 | 40.00
201 | | | 一般公共服务支出 | 100.00 | 60.00 | 40.00
 | 26 | | 档案事务 | 100.00 | 60.00 | 40.00
 | | 04 | 档案馆 | 60.00 | 60.00 |
 | | 99 | 其他档案事务支出 | 40.00 | | 40.00
`);
    expect(types(book)).toEqual(["general-function 万元"]);
    expect(factLines(book)).toEqual([
      "E5 支2025 fiscal/general = 100",
      "F5 支2025 fiscal/general·basic = 60",
      "G5 支2025 fiscal/general·project = 40",
      "E6 支2025 fiscal/general·201 = 100",
      "F6 支2025 fiscal/general·201·basic = 60",
      "G6 支2025 fiscal/general·201·project = 40",
      "E7 支2025 fiscal/general·20126 = 100",
      "F7 支2025 fiscal/general·20126·basic = 60",
      "G7 支2025 fiscal/general·20126·project = 40",
      "E8 支2025 fiscal/general·2012604 = 60",
      "F8 支2025 fiscal/general·2012604·basic = 60",
      "E9 支2025 fiscal/general·2012699 = 40",
      "G9 支2025 fiscal/general·2012699·project = 40",
    ]);
  });

  test("收入、支出两字直接写在各行名称上方，表头只有一行", () => {
    const book = read(`
2025年收支总表
 | | | 单位：万元
收入 | 预算数 | 支出 | 预算数
一、一般公共预算拨款收入 | 80.00 | 一、一般公共服务支出 | 100.00
二、事业收入 | 20.00 | |
收入总计 | 100.00 | 支出总计 | 100.00
`);
    expect(types(book)).toEqual(["income-expenditure 万元"]);
    expect(factLines(book)).toEqual([
      "B4 收2025 fiscal/general = 80",
      "D4 支2025 201 = 100",
      "B5 收2025 business = 20",
      "B6 收2025 合计 = 100",
      "D6 支2025 合计 = 100",
    ]);
  });

  test("收入一侧旁边按功能、经济分类列的是支出，表头不写“支出”也一样", () => {
    const book = read(`
2025年收支总表
 | | | | | 单位：万元
收入 | 预算数 | 功能分类 | 预算数 | 部门经济分类 | 预算数
一、财政拨款 | 80.00 | 一、一般公共服务支出 | 100.00 | 一、工资福利支出 | 100.00
二、事业收入 | 20.00 | | | |
收入总计 | 100.00 | 支出总计 | 100.00 | 支出总计 | 100.00
`);
    expect(factLines(book)).toEqual([
      "B4 收2025 fiscal = 80",
      "D4 支2025 201 = 100",
      "F4 支2025 301 = 100",
      "B5 收2025 business = 20",
      "B6 收2025 合计 = 100",
      "D6 支2025 合计 = 100",
      "F6 支2025 合计 = 100",
    ]);
  });

  test("每行都写全类款项，旁边还有单位编码", () => {
    const book = read(`
附表5
一般公共预算支出情况表
编制单位：示例县农业局 | | | | 金额单位：元
科目编码 | | | 单位代码 | 单位名称（科目） | 总计 | 基本支出 | 项目支出
类 | 款 | 项
 | | | | 合计 | 1000000.00 | 600000.00 | 400000.00
213 | 01 | 01 | 105001 | 行政运行 | 600000.00 | 600000.00 | 0.00
213 | 01 | 02 | 105001 | 一般行政管理事务 | 400000.00 | 0.00 | 400000.00
`);
    expect(types(book)).toEqual(["general-function 元"]);
    expect(factLines(book)).toEqual([
      "F6 支? fiscal/general = 1000000",
      "G6 支? fiscal/general·basic = 600000",
      "H6 支? fiscal/general·project = 400000",
      "F7 支? fiscal/general·2130101 = 600000",
      "G7 支? fiscal/general·2130101·basic = 600000",
      "H7 支? fiscal/general·2130101·project = 0",
      "F8 支? fiscal/general·2130102 = 400000",
      "G8 支? fiscal/general·2130102·basic = 0",
      "H8 支? fiscal/general·2130102·project = 400000",
    ]);
  });

  test("上年执行数、本年预算数和比较列，合计在末行", () => {
    const book = read(`
2025年一般公共预算财政拨款支出表
 | | | | | | | 单位：万元
功能分类科目编码 | 功能分类科目名称 | 2024年执行数 | 2025年年初预算数 | | | 2025年预算数比2024年执行数 |
 | | | 小计 | 基本支出 | 项目支出 | 增减额 | 增减%
20103 | 政府办公厅（室）及相关机构事务 | 90.00 | 100.00 | 60.00 | 40.00 | 10.00 | 11.11%
合计 | | 90.00 | 100.00 | 60.00 | 40.00 | 10.00 | 11.11%
`);
    expect(types(book)).toEqual(["general-function 万元"]);
    expect(factLines(book)).toEqual([
      "C5 支2024执行 fiscal/general·20103 = 90",
      "D5 支2025 fiscal/general·20103 = 100",
      "E5 支2025 fiscal/general·20103·basic = 60",
      "F5 支2025 fiscal/general·20103·project = 40",
      "G5 支2025 fiscal/general·20103 Δ = 10",
      "H5 支2025 fiscal/general·20103 % = 11.11",
      "C6 支2024执行 fiscal/general = 90",
      "D6 支2025 fiscal/general = 100",
      "E6 支2025 fiscal/general·basic = 60",
      "F6 支2025 fiscal/general·project = 40",
      "G6 支2025 fiscal/general Δ = 10",
      "H6 支2025 fiscal/general % = 11.11",
    ]);
  });

  test("三公经费按行列出两年", () => {
    const book = read(`
2025年“三公”经费预算表
单位：万元
项目 | 2024年预算数 | 2025年预算数 | 增减额 | 增减率
合计 | 12.00 | 10.00 | -2.00 | -16.67%
一、因公出国（境）费用 | 0 | — | 0 |
二、公务接待费 | 2.00 | 1.00 | -1.00 | -50%
三、公务用车购置及运行维护费 | 10.00 | 9.00 | -1.00 | -10%
其中：公务用车运行维护费 | 10.00 | 9.00 | -1.00 | -10%
公务用车购置费 | 0 | 0 | 0 |
`);
    expect(types(book)).toEqual(["three-public 万元"]);
    expect(factLines(book)).toEqual([
      "B4 支2024 three-public = 12",
      "C4 支2025 three-public = 10",
      "D4 支2025 three-public Δ = -2",
      "E4 支2025 three-public % = -16.67",
      "B5 支2024 three-public/abroad = 0",
      "C5 支2025 three-public/abroad = 0",
      "D5 支2025 three-public/abroad Δ = 0",
      "B6 支2024 three-public/reception = 2",
      "C6 支2025 three-public/reception = 1",
      "D6 支2025 three-public/reception Δ = -1",
      "E6 支2025 three-public/reception % = -50",
      "B7 支2024 three-public/vehicles = 10",
      "C7 支2025 three-public/vehicles = 9",
      "D7 支2025 three-public/vehicles Δ = -1",
      "E7 支2025 three-public/vehicles % = -10",
      "B8 支2024 three-public/vehicles/running = 10",
      "C8 支2025 three-public/vehicles/running = 9",
      "D8 支2025 three-public/vehicles/running Δ = -1",
      "E8 支2025 three-public/vehicles/running % = -10",
      "B9 支2024 three-public/vehicles/purchase = 0",
      "C9 支2025 three-public/vehicles/purchase = 0",
      "D9 支2025 three-public/vehicles/purchase Δ = 0",
    ]);
  });

  test("收支总表没有编号，单位栏在表头上方", () => {
    const book = read(`
部门收支总表
单位名称：示例市档案馆 | | | 单位：万元
收入 | | 支出 |
项目 | 预算数 | 项目 | 预算数
一般公共预算拨款收入 | 500.00 | 一般公共服务支出 | 400.00
财政专户管理资金收入 | | 社会保障和就业支出 | 60.00
事业收入 | 10.00 | 住房保障支出 | 50.00
本年收入合计 | 510.00 | 本年支出合计 | 510.00
上年结转结余 | | 年终结转结余 |
收入总计 | 510.00 | 支出总计 | 510.00
`);
    expect(types(book)).toEqual(["income-expenditure 万元"]);
    expect(factLines(book)).toEqual([
      "B5 收? fiscal/general = 500",
      "D5 支? 201 = 400",
      "D6 支? 208 = 60",
      "B7 收? business = 10",
      "D7 支? 221 = 50",
      "B8 收? current = 510",
      "D8 支? current = 510",
      "B10 收? 合计 = 510",
      "D10 支? 合计 = 510",
    ]);
  });

  test("收支总表的支出按基本和项目列，表号在标题之后，下面紧接收入总表", () => {
    const book = read(`
部门收支总表
 | | | 公开01表
部门：示例市档案馆 | | | 单位：万元
收      入 | | 支      出 |
项   目 | 预算数 | 项   目 | 预算数
一、一般公共预算拨款收入 | 500.00 | 一、基本支出 | 300.00
二、事业收入 | 10.00 | 　　人员经费 | 260.00
 | | 　　公用经费 | 40.00
 | | 二、项目支出 | 210.00
收    入    总    计 | 510.00 | 支    出    总    计 | 510.00
注：本表反映部门本年度的总收支情况。
部门收入总表
 | | | | | 预算公开02表
功能分类科目编码 | 科目名称 | 总计（万元） | 一般公共预算拨款收入（万元） | 事业收入（万元） | 上年结转（万元）
栏次 | | 1 | 2 | 3 | 4
合计 | | 510.00 | 500.00 | 10.00 |
2012604 | 档案馆 | 510.00 | 500.00 | 10.00 |
`);
    expect(types(book)).toEqual(["income-expenditure 万元", "income 万元"]);
    expect(factLines(book)).toEqual([
      "B6 收? fiscal/general = 500",
      "D6 支? basic = 300",
      "B7 收? business = 10",
      "D7 支? basic·personnel = 260",
      "D8 支? basic·public = 40",
      "D9 支? project = 210",
      "B10 收? 合计 = 510",
      "D10 支? 合计 = 510",
      "C16 收? 合计 = 510",
      "D16 收? fiscal/general = 500",
      "E16 收? business = 10",
      "C17 收? 2012604 = 510",
      "D17 收? fiscal/general·2012604 = 500",
      "E17 收? business·2012604 = 10",
    ]);
  });

  test("基本支出表的上层表头是长名称", () => {
    const book = read(`
一般公共预算基本支出表
部门（单位）名称：示例市档案馆 | | | | 单位：万元
部门预算支出经济分类科目 | | 本年一般公共预算基本支出 | |
科目编码 | 科目名称 | 合计 | 人员经费 | 公用经费
301 | 工资福利支出 | 80.00 | 80.00 |
30101 | 基本工资 | 80.00 | 80.00 |
302 | 商品和服务支出 | 20.00 | | 20.00
30201 | 办公费 | 20.00 | | 20.00
合 计 | | 100.00 | 80.00 | 20.00
`);
    expect(types(book)).toEqual(["basic-economic 万元"]);
    expect(factLines(book)).toEqual([
      "C5 支? fiscal/general·301·basic = 80",
      "D5 支? fiscal/general·301·basic·personnel = 80",
      "C6 支? fiscal/general·30101·basic = 80",
      "D6 支? fiscal/general·30101·basic·personnel = 80",
      "C7 支? fiscal/general·302·basic = 20",
      "E7 支? fiscal/general·302·basic·public = 20",
      "C8 支? fiscal/general·30201·basic = 20",
      "E8 支? fiscal/general·30201·basic·public = 20",
      "C9 支? fiscal/general·basic = 100",
      "D9 支? fiscal/general·basic·personnel = 80",
      "E9 支? fiscal/general·basic·public = 20",
    ]);
  });

  test("收入总表按单位列，本年收入和上年结转各有小计", () => {
    const book = read(`
部门收入总表
单位：万元
部门（单位）代码 | 部门（单位）名称 | 合计 | 本年收入 | | | | 上年结转结余
 | | | 小计 | 一般公共预算 | 政府性基金预算 | 事业收入 | 小计
合计 | | 110.00 | 100.00 | 90.00 | | 10.00 | 10.00
101001 | 示例局本级 | 110.00 | 100.00 | 90.00 | | 10.00 | 10.00
`);
    expect(types(book)).toEqual(["income 万元"]);
    expect(factLines(book)).toEqual([
      "C5 收? 合计 = 110",
      "D5 收? current = 100",
      "E5 收? fiscal/general = 90",
      "G5 收? business = 10",
      "H5 收? carry-over-in = 10",
      "C6 收? 101001 = 110",
      "D6 收? current·101001 = 100",
      "E6 收? fiscal/general·101001 = 90",
      "G6 收? business·101001 = 10",
      "H6 收? carry-over-in·101001 = 10",
    ]);
  });

  test("项目支出表按项目和资金来源列", () => {
    const book = read(`
项目支出表
单位：万元
类型 | 项目名称 | 项目单位 | 合计 | 本年拨款 | | | 财政拨款结转结余
 | | | | 一般公共预算 | 政府性基金预算 | 国有资本经营预算 |
 | | 合计 | 45.00 | 45.00 | | |
特定目标类 | 档案数字化 | 示例市档案馆 | 30.00 | 30.00 | | |
特定目标类 | 库房维修 | 示例市档案馆 | 15.00 | 15.00 | | |
`);
    expect(types(book)).toEqual(["projects 万元"]);
    expect(factLines(book)).toEqual([
      "D5 支? project = 45",
      "E5 支? fiscal/general·project = 45",
      "D6 支? project·档案数字化 = 30",
      "E6 支? fiscal/general·project·档案数字化 = 30",
      "D7 支? project·库房维修 = 15",
      "E7 支? fiscal/general·project·库房维修 = 15",
    ]);
  });

  test("编码和名称写在同一格", () => {
    const book = read(`
表3
部门支出总表
单位：万元
科目 | 合计 | 基本支出 | 项目支出 | 上缴上级支出
合计 | 100.00 | 60.00 | 40.00 |
201一般公共服务支出 | 100.00 | 60.00 | 40.00 |
20126档案事务 | 100.00 | 60.00 | 40.00 |
2012604 档案馆 | 100.00 | 60.00 | 40.00 |
`);
    expect(types(book)).toEqual(["expenditure 万元"]);
    expect(factLines(book)).toEqual([
      "B5 支? 合计 = 100",
      "C5 支? basic = 60",
      "D5 支? project = 40",
      "B6 支? 201 = 100",
      "C6 支? 201·basic = 60",
      "D6 支? 201·project = 40",
      "B7 支? 20126 = 100",
      "C7 支? 20126·basic = 60",
      "D7 支? 20126·project = 40",
      "B8 支? 2012604 = 100",
      "C8 支? 2012604·basic = 60",
      "D8 支? 2012604·project = 40",
    ]);
  });

  test("支出总表的基本支出再分人员和公用", () => {
    const book = read(`
部门支出总表
单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | | | 项目支出
 | | | 小计 | 人员经费 | 公用经费 |
205 | 教育支出 | 100.00 | 80.00 | 70.00 | 10.00 | 20.00
2050202 | 小学教育 | 100.00 | 80.00 | 70.00 | 10.00 | 20.00
合计 | | 100.00 | 80.00 | 70.00 | 10.00 | 20.00
`);
    expect(types(book)).toEqual(["expenditure 万元"]);
    expect(factLines(book)).toEqual([
      "C5 支? 205 = 100",
      "D5 支? 205·basic = 80",
      "E5 支? 205·basic·personnel = 70",
      "F5 支? 205·basic·public = 10",
      "G5 支? 205·project = 20",
      "C6 支? 2050202 = 100",
      "D6 支? 2050202·basic = 80",
      "E6 支? 2050202·basic·personnel = 70",
      "F6 支? 2050202·basic·public = 10",
      "G6 支? 2050202·project = 20",
      "C7 支? 合计 = 100",
      "D7 支? basic = 80",
      "E7 支? basic·personnel = 70",
      "F7 支? basic·public = 10",
      "G7 支? project = 20",
    ]);
  });

  test("财政拨款收支总表的支出直接写科目名称，单位是元", () => {
    const book = read(`
财政拨款收支预算总体情况表
 | | 单位：元
收入 | | 支出 | |
项目 | 金额 | 功能科目 | 总计 | 一般公共预算 | 政府性基金预算
一、财政拨款收入 | 100 | 教育支出 | 90 | 90 |
其中：一般公共预算 | 100 | 社会保障和就业支出 | 10 | 10 |
政府性基金 | | | | |
收入总计 | 100 | 支出总计 | 100 | 100 |
`);
    expect(types(book)).toEqual(["fiscal 元"]);
    expect(factLines(book)).toEqual([
      "B5 收? fiscal = 100",
      "D5 支? fiscal·205 = 90",
      "E5 支? fiscal/general·205 = 90",
      "B6 收? fiscal/general = 100",
      "D6 支? fiscal·208 = 10",
      "E6 支? fiscal/general·208 = 10",
      "B8 收? fiscal = 100",
      "D8 支? fiscal = 100",
      "E8 支? fiscal/general = 100",
    ]);
  });

  test("部门经济与政府经济并列", () => {
    const book = read(`
2025年一般公共预算基本支出明细表
 | | | | | 单位：万元
部门预算经济分类 | | 政府预算经济分类 | | 金额 | |
科目编码 | 科目名称 | 科目编码 | 科目名称 | 合计 | 人员经费 | 公用经费
合计 | | | | 30.00 | 25.00 | 5.00
30101 | 基本工资 | 50101 | 工资奖金津补贴 | 25.00 | 25.00 |
30201 | 办公费 | 50201 | 办公经费 | 5.00 | | 5.00
`);
    expect(types(book)).toEqual(["basic-economic 万元"]);
    expect(factLines(book)).toEqual([
      "E5 支2025 fiscal/general·basic = 30",
      "F5 支2025 fiscal/general·basic·personnel = 25",
      "G5 支2025 fiscal/general·basic·public = 5",
      "E6 支2025 fiscal/general·30101·basic = 25",
      "F6 支2025 fiscal/general·30101·basic·personnel = 25",
      "E7 支2025 fiscal/general·30201·basic = 5",
      "G7 支2025 fiscal/general·30201·basic·public = 5",
    ]);
  });

  test("三公经费按单位列，汇总列在前", () => {
    const book = read(`
财政拨款预算“三公”经费支出表
部门：示例局 | | | | | | 单位：万元
单位编码 | 单位名称 | “三公”经费合计 | 因公出国（境）费 | 公务用车购置及运行费 | | | 公务接待费
 | | | | 小计 | 公务用车购置费 | 公务用车运行费 |
合计 | | 9.5 | | 8.0 | | 8.0 | 1.5
105001 | 示例局本级 | 9.5 | | 8.0 | | 8.0 | 1.5
`);
    expect(types(book)).toEqual(["three-public 万元"]);
    expect(factLines(book)).toEqual([
      "C5 支? three-public = 9.5",
      "E5 支? three-public/vehicles = 8",
      "G5 支? three-public/vehicles/running = 8",
      "H5 支? three-public/reception = 1.5",
      "C6 支? three-public·105001 = 9.5",
      "E6 支? three-public/vehicles·105001 = 8",
      "G6 支? three-public/vehicles/running·105001 = 8",
      "H6 支? three-public/reception·105001 = 1.5",
    ]);
  });

  test("政府采购表按资金来源列", () => {
    const book = read(`
2025年部门政府采购预算表
单位：万元
采购项目名称 | 采购品目名称 | 采购数量 | 合计 | 一般公共预算 | 政府性基金预算 | 其他资金
合计 | | | 12.00 | 12.00 | |
办公设备购置 | A02010104台式计算机 | 10 | 5.00 | 5.00 | |
物业服务 | C21040000物业管理服务 | 1 | 7.00 | 7.00 | |
`);
    expect(types(book)).toEqual(["procurement 万元"]);
    expect(factLines(book)).toEqual([
      "D4 支2025 procurement = 12",
      "E4 支2025 fiscal/general·procurement = 12",
      "D5 支2025 procurement·办公设备购置 = 5",
      "E5 支2025 fiscal/general·procurement·办公设备购置 = 5",
      "D6 支2025 procurement·物业服务 = 7",
      "E6 支2025 fiscal/general·procurement·物业服务 = 7",
    ]);
  });
});

describe("单位和年度分行列示", () => {
  test("“三公”经费表每年一行，单位名称合并在两行上", () => {
    const drawn = sheet(
      "三公",
      `
2025年财政拨款“三公”经费支出表
           |          |                  |                    | 单位：万元
单位名称   | 年度     | “三公”经费合计 | 因公出国（境）费用 | 公务接待费
示例市档案局 | 2024年 | 12.50            | 9.50               | 3.00
           | 2025年   | 11.50            | 9.00               | 2.50`,
      { merged: ["A4:A5"] },
    );
    expect(factLines(readBudget(workbook(drawn)))).toEqual([
      "C4 支2024 three-public = 12.5",
      "D4 支2024 three-public/abroad = 9.5",
      "E4 支2024 three-public/reception = 3",
      "C5 支2025 three-public = 11.5",
      "D5 支2025 three-public/abroad = 9",
      "E5 支2025 three-public/reception = 2.5",
    ]);
  });

  test("机关运行经费表按单位列一行", () => {
    const book = read(`
2025年机关运行经费预算财政拨款情况统计表
 | | 单位：万元
单位编码 | 单位名称 | 机关运行经费
'132001' | 示例县档案局 | 135.05
`);
    expect(types(book)).toEqual(["organ-running 万元"]);
    expect(factLines(book)).toEqual(["C4 支2025 organ-running = 135.05"]);
  });

  test("采购表只列货物、服务两行", () => {
    const book = read(`
2025年政府采购预算明细表
 | | 单位：万元
项目编号 | 货物、工程、服务 | 总计
合计 | | 20.00
A | 货物 | 10.50
C | 服务 | 9.50
`);
    expect(types(book)).toEqual(["procurement 万元"]);
    expect(factLines(book)).toEqual([
      "C4 支2025 procurement = 20",
      "C5 支2025 procurement/goods = 10.5",
      "C6 支2025 procurement/services = 9.5",
    ]);
  });

  test("标题里年度前面的单位名称是编制单位", () => {
    const { identity } = read(`
示例县农业农村局2025年部门支出总表
 | | | | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
'201' | 一般公共服务支出 | 10.00 | 10.00 |
`);
    expect(identity.unitName).toBe("示例县农业农村局");
  });

  test("部门、政府经济分类的编码都分类、款两列", () => {
    const book = read(`
2025年一般公共预算基本支出情况表
 | | | | | | 单位：万元
部门预算经济分类 | | | 政府预算经济分类 | | | 合计
类 | 款 | 科目名称 | 类 | 款 | 科目名称 |
'301' | '01' | 基本工资 | '501' | '01' | 工资奖金津补贴 | 10.25
'301' | '08' | 机关事业单位基本养老保险缴费 | '501' | '02' | 社会保障缴费 | 5.50
`);
    expect(
      book.facts.lines.map(({ code, governmentEconomic }) => `${code ?? ""} ${governmentEconomic?.code ?? ""}`),
    ).toEqual(["30101 50101", "30108 50102"]);
  });
});
