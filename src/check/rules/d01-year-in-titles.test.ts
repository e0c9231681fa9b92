import { sheet } from "../../../test/draw-sheet";
import { readDrawing, readSheets } from "../../../test/read-drawing";
import { readTextBeside } from "../../../test/read-text";
import { testRule } from "../../../test/rule-tester";
import rule from "./d01-year-in-titles";

const table = (title: string, head = "合计"): string => `
${title}
 | | | | 单位：万元
科目编码 | 科目名称 | ${head} | 基本支出 | 项目支出
201 | 一般公共服务支出 | 100.00 | 60.00 | 40.00`;

const OTHERS = [
  sheet("甲", table("2025年一般公共预算支出表")),
  sheet("乙", table("2025年支出总表")),
  sheet("丙", table("2025年一般公共预算基本支出表")),
];

testRule(rule, {
  valid: {
    年度一致: readSheets(...OTHERS),
    有上年列的表以本年为准: readSheets(
      ...OTHERS,
      sheet("丁", table("政府性基金预算支出表", "2025年预算数").replace("科目名称 |", "科目名称 | 2024年执行数 |")),
    ),
  },
  skipped: { 只有一张表说了年度: readDrawing(table("2024年一般公共预算支出表")) },
  invalid: {
    一张表的标题还是去年: {
      book: readSheets(...OTHERS, sheet("丁", table("2024年政府性基金预算支出表"))),
      findings: [
        {
          message: "“2024年政府性基金预算支出表”标题的年度为 2024 年（丁!A1），本文件是 2025 年的预算。请改正。",
          cells: ["丁!A1"],
          severity: "error",
        },
      ],
    },
    只有一张表写了年度而文字和工作表名都是另一年: {
      book: readTextBeside(
        [sheet("2025年支出", table("2024年支出总表")), sheet("甲", table("一般公共预算支出表"))],
        "2025年度部门预算情况说明",
        "一、收支情况",
        "2025年支出预算100.00万元。2025年收入预算100.00万元。",
      ),
      findings: [
        {
          message: "“2024年支出总表”标题的年度为 2024 年（2025年支出!A1），本文件是 2025 年的预算。请改正。",
          cells: ["2025年支出!A1"],
          severity: "error",
        },
      ],
    },
    一张表的表头还是去年: {
      book: readSheets(...OTHERS, sheet("丁", table("政府性基金预算支出表", "2024年预算数"))),
      findings: [
        {
          message: "“政府性基金预算支出表”表头的年度为 2024 年（丁!C3），本文件是 2025 年的预算。请改正。",
          cells: ["丁!C3"],
          severity: "error",
        },
      ],
    },
  },
});
