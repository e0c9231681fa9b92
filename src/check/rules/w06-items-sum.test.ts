import { sheet } from "../../../test/draw-sheet";
import { readDrawing, readSheets } from "../../../test/read-drawing";
import { testRule } from "../../../test/rule-tester";
import rule from "./w06-items-sum";

const table = (total: string): string => `
一般公共预算支出表
 | | | | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
 | 合计 | ${total} | 76.35 | 30.00
2010350 | 事业运行 | 90.00 | 60.00 | 30.00
2080505 | 机关事业单位基本养老保险缴费支出 | 8.35 | 8.35 | 0.00
2101102 | 事业单位医疗 | 3.00 | 3.00 | 0.00
2210201 | 住房公积金 | 5.00 | 5.00 | 0.00`;

const text = (total: string, lead: string): string => `
2025年单位预算情况说明
一、一般公共预算支出情况说明
本单位2025年一般公共预算支出${total}万元，按照规定用于保障单位正常运转。${lead}
1.事业运行（2010350）90.00万元，主要用于人员工资和日常公用支出。
2.机关事业单位基本养老保险缴费支出（2080505）8.35万元，主要用于缴纳养老保险。
3.事业单位医疗（2101102）3.00万元，主要用于缴纳基本医疗保险。
4.住房公积金（2210201）5.00万元，主要用于缴纳住房公积金。
二、其他情况说明
本单位今年的预算已经过集体研究，并按程序报批，没有其他需要说明的重要事项。`;

const told = (total: string, edit = (whole: string) => whole) =>
  readSheets(sheet("一般公共预算支出表", table(total)), sheet("情况说明", edit(text(total, "具体安排情况如下："))));

testRule(rule, {
  valid: {
    各项之和等于总额: told("106.35"),
  },
  skipped: {
    没有说明: readDrawing(table("106.35")),
    清单没有列全: told("106.35", (whole) => whole.replace(/4\.住房公积金.*\n/, "")),
  },
  invalid: {
    各项之和与总额不符: {
      book: told("107.35"),
      findings: [
        {
          cells: ["情况说明!A3", "情况说明!A4", "情况说明!A5", "情况说明!A6", "情况说明!A7"],
          message:
            "“一、一般公共预算支出情况说明”：所列 4 项之和 106.35万元 与总额 107.35万元 相差 1.00万元，四舍五入不能解释。请核对各项。",
        },
      ],
    },
  },
});
