import { sheet } from "../../../test/draw-sheet";
import { readDrawing, readSheets } from "../../../test/read-drawing";
import { testRule } from "../../../test/rule-tester";
import rule from "./g10-missing-number";

const text = (sentence: string): string => `
2025年单位预算情况说明
一、收支预算情况说明
${sentence}
二、“三公”经费情况说明
本单位2025年“三公”经费预算1.00万元，与上年预算持平，没有因公出国安排。
本单位2025年的各项工作按照年初的计划推进，资金按照进度拨付，专款专用。`;

const told = (sentence: string) => readSheets(sheet("情况说明", text(sentence)));

testRule(rule, {
  valid: {
    数字都已填写: told("本单位2025年收入预算100.00万元，支出预算100.00万元，房屋面积300平方米。"),
    条款和版本: told("依照第3.12条，收入预算100.00万元，支出预算100.00万元，结余0.00万元，系统升级到版本2.0。"),
    文中表格的一行: told("30101 基本工资 18.24"),
    处处不写单位: told("本单位2025年收入预算100.00，支出预算100.00，与上年预算持平，没有增减变化。"),
    只说单位: told("以下各表的金额单位：万元，小数点后保留两位，各项合计数可能有尾差，请注意。"),
  },
  skipped: {
    没有说明: readDrawing("收支总表"),
  },
  invalid: {
    金额和增长率没有填: {
      book: told("本单位2025年收入预算万元，支出预算100.00万元，比上年预算增长%，原因是新增人员。"),
      findings: [
        {
          message: "“一、收支预算情况说明”：“预算万元”处缺少数字（共 2 处）。请补填或删除该项。",
          cells: ["情况说明!A3", "情况说明!A3"],
        },
      ],
    },
    金额没有写单位: {
      book: told("本单位2025年收入预算100.00万元，基本支出80.00，项目支出20.00万元，结余0.00万元。"),
      findings: [
        {
          message: "“一、收支预算情况说明”：“基本支出80.00”后面没有写单位（共 1 处）。请补写“万元”或“元”。",
          cells: ["情况说明!A3"],
          severity: "warning",
        },
      ],
    },
    面积没有填: {
      book: told("本单位2025年没有新建房屋的计划，现有的办公用房平方米，都由本单位自己使用和维护。"),
      findings: [
        {
          message: "“一、收支预算情况说明”：“用房平方米”处缺少数字（共 1 处）。请补填或删除该项。",
          cells: ["情况说明!A3"],
        },
      ],
    },
  },
});
