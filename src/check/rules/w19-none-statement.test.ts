import { sheet } from "../../../test/draw-sheet";
import { readTextBeside } from "../../../test/read-text";
import { testRule } from "../../../test/rule-tester";
import rule from "./w19-none-statement";

const fund = (amount: string) =>
  sheet(
    "表",
    `
2025年政府性基金预算支出表
 | | | | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
 | 合计 | ${amount} | 0.00 | ${amount}
'2120803' | 城市建设支出 | ${amount} | 0.00 | ${amount}`,
  );

const HEADING = "五、政府性基金预算情况";
const NONE = "2025年本单位没有政府性基金预算拨款安排的支出。";

testRule(rule, {
  valid: {
    表中确实为零: readTextBeside([fund("0.00")], HEADING, NONE),
  },
  skipped: {
    没有这类语句: readTextBeside([fund("3.25")], HEADING, "2025年政府性基金预算支出3.25万元。"),
  },
  invalid: {
    表中有金额: {
      book: readTextBeside([fund("3.25")], HEADING, NONE),
      findings: [
        {
          message:
            "“五、政府性基金预算情况”：文中称“没有政府性基金预算拨款安排的支出”，但 表!C4 为 3.25万元。请改正文字或核对表格。",
          cells: ["情况说明!A3", "表!C4"],
          severity: "error",
        },
      ],
    },
  },
});
