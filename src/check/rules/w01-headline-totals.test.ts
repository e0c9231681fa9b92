import { sheet } from "../../../test/draw-sheet";
import { readDrawing, readSheets } from "../../../test/read-drawing";
import { testRule } from "../../../test/rule-tester";
import rule from "./w01-headline-totals";

const TABLE = `
收支预算总表
 | | | 单位：万元
收入 | | 支出 |
项目 | 预算数 | 项目 | 预算数
一、财政拨款收入 | 100.00 | 一般公共服务支出 | 120.56
二、事业收入 | 20.56 | |
本年收入合计 | 120.56 | 本年支出合计 | 120.56
收入总计 | 120.56 | 支出总计 | 120.56`;

const FISCAL = `
财政拨款收支预算总表
 | | | 单位：万元
收入 | | 支出 |
项目 | 预算数 | 项目 | 预算数
一、一般公共预算拨款收入 | 100.00 | 一般公共服务支出 | 100.00
本年收入合计 | 100.00 | 本年支出合计 | 100.00
收入总计 | 100.00 | 支出总计 | 100.00`;

const text = (income: string, expenditure: string): string => `
2025年单位预算情况说明
一、收支预算总体情况说明
本单位2025年收入总计${income}万元，其中：财政拨款收入100.00万元，事业收入20.56万元。
本单位2025年支出总计${expenditure}万元，支出按照规定用于保障单位正常运转。
二、其他情况说明
本单位今年的预算已经过集体研究，并按程序报批，没有其他需要说明的重要事项。`;

const told = (income: string, expenditure: string) =>
  readSheets(sheet("收支总表", TABLE), sheet("财政拨款总表", FISCAL), sheet("情况说明", text(income, expenditure)));

testRule(rule, {
  valid: {
    文字与收支总表一致: told("120.56", "120.56"),
  },
  skipped: {
    没有说明: readDrawing(TABLE),
  },
  invalid: {
    写的是财政拨款的数: {
      book: told("120.56", "100.00"),
      findings: [
        {
          cells: ["情况说明!A4", "收支总表!D8"],
          message:
            "“一、收支预算总体情况说明”：“支出总计”文中为 100.00万元，收支总表!D8 为 120.56万元，相差 20.56万元。请改正文字或核对表格。",
        },
      ],
    },
    支出总计写错: {
      book: told("120.56", "125.56"),
      findings: [
        {
          cells: ["情况说明!A4", "收支总表!D8"],
          message:
            "“一、收支预算总体情况说明”：“支出总计”文中为 125.56万元，收支总表!D8 为 120.56万元，相差 5.00万元。请改正文字或核对表格。",
        },
      ],
    },
    末位相差一分: {
      book: told("120.56", "120.57"),
      findings: [
        {
          cells: ["情况说明!A4", "收支总表!D8"],
          message:
            "“一、收支预算总体情况说明”：“支出总计”文中为 120.57万元，收支总表!D8 为 120.56万元，相差末位 0.01万元，属尾差。建议文表使用同一数。",
        },
      ],
    },
  },
});
