import { readDrawing } from "../../../test/read-drawing";
import { testRule } from "../../../test/rule-tester";
import rule from "./e14-formulas-without-results";

const table = (rows: string): string => `
一般公共预算支出表
 | | | | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
${rows}`;

testRule(rule, {
  valid: { 结果都在文件里: readDrawing(table(" | 合计 | =D4+E4{100} | 60 | 40")) },
  skipped: { 没有公式: readDrawing(table(" | 合计 | 100 | 60 | 40")) },
  invalid: {
    简单公式已经算出: {
      book: readDrawing(table(" | 合计 | =D4+E4{} | =SUM(D5){} | 40\n201 | 一般公共服务支出 | 100 | 60 | 40")),
      findings: [
        {
          message:
            "公式没有计算结果：请用 Excel 或 WPS 打开并保存一次，否则有的软件打开时这些单元格是空白。共 2 处（表!C4、D4），都是简单公式，本工具已算出并据此校验。",
          cells: ["表!C4", "表!D4"],
          severity: "info",
        },
      ],
    },
    一处也算不出来: {
      book: readDrawing(table(" | 合计 | =IF(D4>0,D4,0){} | 60 | 40")),
      findings: [
        {
          message:
            "公式没有计算结果：请用 Excel 或 WPS 打开并保存一次。共 1 处（表!C4）没有结果，这些数未知，涉及它们的校验没有进行。",
          cells: ["表!C4"],
          severity: "warning",
        },
      ],
    },
    有的算不出来: {
      book: readDrawing(table(" | 合计 | =D4+E4{} | =VLOOKUP(B4,A:B,2){} | =20+20{}")),
      findings: [
        {
          message:
            "公式没有计算结果：请用 Excel 或 WPS 打开并保存一次。共 2 处（表!C4、D4）没有结果，这些数未知，涉及它们的校验没有进行；另有 1 处简单公式已由本工具算出。",
          cells: ["表!C4", "表!D4"],
          severity: "warning",
        },
      ],
    },
  },
});
