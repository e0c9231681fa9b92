import { sheet } from "../../../test/draw-sheet";
import { readText, readTextBeside } from "../../../test/read-text";
import { testRule } from "../../../test/rule-tester";
import rule from "./w13-procurement-amounts";

const HEADING = "八、政府采购情况";

const PURCHASES = sheet(
  "表",
  `
2025年政府采购预算表
 | | 单位：万元
采购项目 | 合计 | 一般公共预算
会计服务 | 7.25 | 7.25
办公用纸 | 5.00 | 5.00
合计 | 12.25 | 12.25`,
);

const beside = (text: string) => readTextBeside([PURCHASES], HEADING, text);

testRule(rule, {
  valid: {
    总额与表一致_各类相加相等: beside(
      "2025年政府采购预算12.25万元，其中：政府采购货物预算5.00万元，政府采购工程预算0.00万元，政府采购服务预算7.25万元。",
    ),
    三类写成采购和购买: beside(
      "2025年政府采购支出预算总额12.25万元，其中：拟采购货物支出5.00万元、拟采购工程支出0.00万元、拟购买服务支出7.25万元。",
    ),
    没有列全三类: readText(HEADING, "2025年政府采购预算12.25万元，其中：政府采购货物预算5.00万元。"),
  },
  skipped: {
    没有采购金额: beside("2025年政府采购安排情况见表。"),
  },
  invalid: {
    总额与表不一致: {
      book: beside("2025年政府采购预算16.50万元。"),
      findings: [
        {
          message:
            "“八、政府采购情况”：“政府采购预算”文中为 16.50万元，表!B6 为 12.25万元，相差 4.25万元。请改正文字或核对表格。",
          cells: ["情况说明!A3", "表!B6"],
          severity: "error",
        },
      ],
    },
    相差末位: {
      book: beside("2025年政府采购预算12.26万元。"),
      findings: [
        {
          message:
            "“八、政府采购情况”：“政府采购预算”文中为 12.26万元，表!B6 为 12.25万元，相差末位 0.01万元，属尾差。建议文表使用同一数。",
          cells: ["情况说明!A3", "表!B6"],
          severity: "info",
        },
      ],
    },
    列了两类而不等于总额: {
      book: readText(
        HEADING,
        "2025年政府采购预算12.25万元，其中：政府采购货物预算5.00万元，政府采购服务预算6.25万元。",
      ),
      findings: [
        {
          message:
            "“八、政府采购情况”：采购总额 12.25万元，所列货物、服务之和 11.25万元，相差 1.00万元。请补列其余一类，或核对金额。",
          cells: ["情况说明!A3", "情况说明!A3", "情况说明!A3"],
          severity: "warning",
        },
      ],
    },
    三类相加不等于总额: {
      book: readText(
        HEADING,
        "2025年政府采购预算12.25万元，其中：政府采购货物预算5.00万元，政府采购工程预算0.00万元，政府采购服务预算6.25万元。",
      ),
      findings: [
        {
          message:
            "“八、政府采购情况”：采购总额 12.25万元 与货物 5.00万元、工程 0.00万元、服务 6.25万元 之和 11.25万元 相差 1.00万元。请核对总额和各类采购金额。",
          cells: ["情况说明!A3", "情况说明!A3", "情况说明!A3", "情况说明!A3"],
          severity: "error",
        },
      ],
    },
  },
});
