import { sheet } from "../../../test/draw-sheet";
import { readDrawing, readSheets } from "../../../test/read-drawing";
import { testRule } from "../../../test/rule-tester";
import rule from "./g03-empty-table-has-note";

const table = (note = ""): string => `
政府性基金预算支出表
 | | | | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
 | 合计 | 0.00 | 0.00 | 0.00
${note}`;

const text = (sentence: string): string => `
2025年单位预算情况说明
一、本单位2025年收入预算100.00万元，比上年预算增加2.00万元，主要原因是人员增加。
二、本单位2025年支出预算100.00万元，其中基本支出60.00万元，项目支出40.00万元。
三、本单位2025年“三公”经费预算1.00万元，与上年预算持平，没有因公出国安排。
${sentence}`;

testRule(rule, {
  valid: {
    表下有说明: readSheets(
      sheet("表", table("备注：本单位没有政府性基金预算安排的支出。")),
      sheet("说明", text("四、其他情况：本单位今年没有其他需要说明的重要事项，特此说明。")),
    ),
    文字中有说明: readSheets(
      sheet("表", table()),
      sheet("说明", text("四、本单位2025年没有使用政府性基金预算拨款安排的支出。")),
    ),
    文字写预算为0而没有单位: readSheets(
      sheet("表", table()),
      sheet("说明", text("四、本单位2025年政府性基金拨款支出预算为0。")),
    ),
  },
  skipped: {
    没有空表: readDrawing(table().replace("0.00 | 0.00 | 0.00", "2.00 | 0.00 | 2.00")),
    没有文字可以核对: readDrawing(table()),
  },
  invalid: {
    表和文字都没有说明: {
      book: readSheets(
        sheet("表", table()),
        sheet("说明", text("四、其他情况：今年的预算已经过集体研究，并按程序报批。")),
      ),
      findings: [
        {
          message: "“政府性基金预算支出表”为空表，表下没有说明，文字中也没有“无此项支出”的表述。请补充一句说明。",
          cells: ["表!A1"],
          severity: "warning",
        },
      ],
    },
  },
});
