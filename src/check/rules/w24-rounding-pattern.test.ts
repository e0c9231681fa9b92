import { readDrawing } from "../../../test/read-drawing";
import { GENERAL_TABLE, readText } from "../../../test/read-text";
import { testRule } from "../../../test/rule-tester";
import rule from "./w24-rounding-pattern";

const HEADING = "一、关于2025年一般公共预算支出情况的说明";

testRule(rule, {
  valid: {
    文表一致: readText(HEADING, "2025年一般公共预算支出80.25万元。其中：基本支出60.25万元，项目支出20.00万元。"),
  },
  skipped: {
    没有说明文字: readDrawing(GENERAL_TABLE),
  },
  invalid: {
    文字和表各自平衡: {
      book: readText(HEADING, "2025年一般公共预算支出80.25万元。其中：基本支出60.24万元，项目支出20.01万元。"),
      findings: [
        {
          message:
            "“一、关于2025年一般公共预算支出情况的说明”：2 处与表相差末位（“基本支出”文中 60.24，表!D4 为 60.25万元；“项目支出”文中 20.01，表!E4 为 20.00万元），正负相抵，合计相等，像是文字与表格各自平衡过一次。建议文表使用同一显示值。",
          cells: ["情况说明!A3", "表!D4", "情况说明!A3", "表!E4"],
          severity: "warning",
        },
      ],
    },
  },
});
