import { sheet } from "../../../test/draw-sheet";
import { readTextBeside } from "../../../test/read-text";
import { testRule } from "../../../test/rule-tester";
import rule from "./w11-three-public-amounts";

const beside = (text: string) =>
  readTextBeside(
    [
      sheet(
        "表",
        `
2025年一般公共预算“三公”经费支出表
 | 单位：万元
项目 | 预算数
合计 | 5.25
1、因公出国（境）费 | 0.00
2、公务接待费 | 1.00
3、公务用车购置及运行费 | 4.25
其中：公务用车购置费 | 0.00
公务用车运行费 | 4.25`,
      ),
    ],
    "六、“三公”经费预算情况",
    text,
  );

testRule(rule, {
  valid: {
    各项一致: beside("2025年“三公”经费预算5.25万元，其中：公务接待费1.00万元，公务用车运行费4.25万元。"),
  },
  skipped: {
    没有写金额: beside("2025年“三公”经费安排情况见表。"),
  },
  invalid: {
    公务接待费不一致: {
      book: beside("2025年“三公”经费预算5.25万元，其中：公务接待费3.20万元，公务用车运行费4.25万元。"),
      findings: [
        {
          message:
            "“六、‘三公’经费预算情况”：“公务接待费”文中为 3.20万元，表!B6 为 1.00万元，相差 2.20万元。请改正文字或核对表格。",
          cells: ["情况说明!A3", "表!B6"],
          severity: "error",
        },
      ],
    },
    另一种名称只作提示: {
      book: beside("2025年“三公”经费预算5.25万元，其中：公务接待费1.00万元，公务车用车运行费4.75万元。"),
      findings: [
        {
          message:
            "“六、‘三公’经费预算情况”：“公务车用车运行费”文中为 4.75万元，表!B9 为 4.25万元，相差 0.50万元。请改正文字或核对表格。",
          cells: ["情况说明!A3", "表!B9"],
          severity: "warning",
        },
      ],
    },
    相差末位: {
      book: beside("2025年“三公”经费预算5.25万元，其中：公务接待费1.01万元，公务用车运行费4.25万元。"),
      findings: [
        {
          message:
            "“六、‘三公’经费预算情况”：“公务接待费”文中为 1.01万元，表!B6 为 1.00万元，相差末位 0.01万元，属尾差。建议文表使用同一数。",
          cells: ["情况说明!A3", "表!B6"],
          severity: "info",
        },
      ],
    },
  },
});
