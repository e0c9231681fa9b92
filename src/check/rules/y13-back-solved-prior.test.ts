import { sheet } from "../../../test/draw-sheet";
import { readDrawing } from "../../../test/read-drawing";
import { GENERAL_TABLE, readText, readTextBeside } from "../../../test/read-text";
import { testRule } from "../../../test/rule-tester";
import rule from "./y13-back-solved-prior";

const TABLE = sheet(
  "表",
  `
2025年一般公共预算支出表
 | | | | | 单位：万元
科目编码 | 科目名称 | 2024年执行数 | 2025年预算数 | |
 | | | 合计 | 基本支出 | 项目支出
 | 合计 | 70.00 | 80.25 | 60.25 | 20.00
'201' | 一般公共服务支出 | 70.00 | 80.25 | 60.25 | 20.00
'20126' | 档案事务 | 70.00 | 80.25 | 60.25 | 20.00
'2012604' | 档案馆 | 70.00 | 80.25 | 60.25 | 20.00`,
);

const BASE = "比2024年执行数";

const byNature = (basic: string, project: string) =>
  readTextBeside(
    [TABLE],
    "二、一般公共预算支出情况",
    "（一）基本支出情况",
    `2025年一般公共预算基本支出60.25万元，${BASE}${basic}。`,
    "（二）项目支出情况",
    `2025年一般公共预算项目支出20.00万元，${BASE}${project}。`,
  );

/** Items instead of the whole: one that ended last year is not listed. */
const byItems = (change: string) =>
  readTextBeside(
    [TABLE],
    "二、一般公共预算支出情况",
    "（一）基本支出情况",
    `2025年一般公共预算基本支出60.25万元，${BASE}增加8.25万元。`,
    "（二）项目支出情况",
    `2025年一般公共预算项目支出20.00万元。按项级科目划分：档案馆20.00万元，${BASE}${change}。`,
  );

testRule(rule, {
  valid: {
    推算的上年数相加等于上年总数: byNature("增加8.25万元", "增加2.00万元"),
    逐项比较时已结束的项目可以不列: byItems("增加5.00万元"),
  },
  skipped: {
    没有分项增减: readText("二、一般公共预算支出情况", "2025年一般公共预算支出80.25万元。"),
    没有说明文字: readDrawing(GENERAL_TABLE),
  },
  invalid: {
    推算的上年数合不上: {
      book: byNature("增加8.25万元", "减少2.00万元"),
      findings: [
        {
          message:
            "“二、一般公共预算支出情况”：由各项推算的上年数合计 74.00万元，与总额的上年数 70.00万元（表!C5）相差 4.00万元。请核对各项增减额。",
          cells: ["情况说明!A4", "情况说明!A6", "表!C5"],
          severity: "warning",
        },
      ],
    },
    逐项推算超过上年总数: {
      book: byItems("减少3.00万元"),
      findings: [
        {
          message:
            "“二、一般公共预算支出情况”：由各项推算的上年数合计 75.00万元，与总额的上年数 70.00万元（表!C5）相差 5.00万元。请核对各项增减额。",
          cells: ["情况说明!A4", "情况说明!A6", "表!C5"],
          severity: "warning",
        },
      ],
    },
  },
});
