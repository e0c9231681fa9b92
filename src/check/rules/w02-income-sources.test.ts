import { sheet } from "../../../test/draw-sheet";
import { readDrawing, readSheets } from "../../../test/read-drawing";
import { testRule } from "../../../test/rule-tester";
import rule from "./w02-income-sources";

const TABLE = `
收支预算总表
 | | | 单位：万元
收入 | | 支出 |
项目 | 预算数 | 项目 | 预算数
一、财政拨款收入 | 100.00 | 一般公共服务支出 | 120.56
二、事业收入 | 20.56 | |
本年收入合计 | 120.56 | 本年支出合计 | 120.56
收入总计 | 120.56 | 支出总计 | 120.56`;

const text = (fiscal: string, own: string): string => `
2025年单位预算情况说明
一、收入预算情况说明
本单位2025年收入预算总额120.56万元，其中：财政拨款收入${fiscal}万元，事业收入${own}万元。
二、其他情况说明
本单位2025年支出总计120.56万元，支出按照规定用于保障单位正常运转。
本单位今年的预算已经过集体研究，并按程序报批，没有其他需要说明的重要事项。`;

const told = (fiscal: string, own: string) =>
  readSheets(sheet("收支总表", TABLE), sheet("情况说明", text(fiscal, own)));

testRule(rule, {
  valid: {
    各项来源与表一致: told("100.00", "20.56"),
  },
  skipped: {
    没有说明: readDrawing(TABLE),
  },
  invalid: {
    事业收入写错: {
      book: told("100.00", "22.56"),
      findings: [
        {
          cells: ["情况说明!A3", "收支总表!B6"],
          message:
            "“一、收入预算情况说明”：“事业收入”文中为 22.56万元，收支总表!B6 为 20.56万元，相差 2.00万元。请改正文字或核对表格。",
        },
      ],
    },
    末位相差一分: {
      book: told("100.00", "20.57"),
      findings: [
        {
          cells: ["情况说明!A3", "收支总表!B6"],
          message:
            "“一、收入预算情况说明”：“事业收入”文中为 20.57万元，收支总表!B6 为 20.56万元，相差末位 0.01万元，属尾差。建议文表使用同一数。",
        },
      ],
    },
  },
});
