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
