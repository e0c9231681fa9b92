import { readDrawing } from "../../../test/read-drawing";
import { testRule } from "../../../test/rule-tester";
import rule from "./g22-document-kind";

const table = (title: string, rows: string): string => `
${title}
 | | | | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
${rows}`;

testRule(rule, {
  valid: {
    预算: readDrawing(table("2025年一般公共预算支出表", "201 | 一般公共服务支出 | 100 | 60 | 40")),
    决算: readDrawing(table("2024年一般公共预算财政拨款支出决算表", "201 | 一般公共服务支出 | 100 | 60 | 40")),
    没有安排的基金预算不是空白表样: readDrawing(table("2025年政府性基金预算支出表", "合计")),
  },
  skipped: { 没有表: readDrawing("甲 | 乙") },
  invalid: {
    空白表样: {
      book: readDrawing(table("2025年一般公共预算支出表", "201 | 一般公共服务支出")),
      findings: [
        {
          message: "空白表样：各表都没有填写金额，没有可以校验的内容。填好以后再校验。",
          cells: ["表!A1"],
          severity: "info",
        },
      ],
    },
  },
});
