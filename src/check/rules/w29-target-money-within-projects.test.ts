import { sheet } from "../../../test/draw-sheet";
import { readText, readTextBeside } from "../../../test/read-text";
import { testRule } from "../../../test/rule-tester";
import rule from "./w29-target-money-within-projects";

const HEADING = "九、预算绩效情况";

const EXPENDITURE = sheet(
  "支出总表",
  `
2025年支出总表
 | | | | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
 | 合计 | 80.25 | 60.25 | 20.00
'2012604' | 档案馆 | 80.25 | 60.25 | 20.00`,
);

const told = (sentence: string) => readTextBeside([EXPENDITURE], HEADING, sentence);

testRule(rule, {
  valid: {
    各表四舍五入之后相加: told("2025年本单位编报绩效目标的项目2个，涉及项目预算资金20.01万元。"),
    小于项目支出: told("2025年本单位编报绩效目标的项目2个，涉及项目预算资金15.00万元。"),
    全部项目且相等: told("2025年本单位全部项目编报绩效目标，编报绩效目标的项目3个，涉及项目预算资金20.00万元。"),
    整体支出包括基本支出: told("2025年本单位编报整体支出绩效目标，编报绩效目标的项目3个，涉及资金80.25万元。"),
  },
  skipped: {
    没有写项目数: told("2025年本单位按要求编报绩效目标。"),
    没有写资金: told("2025年本单位编报绩效目标的项目2个。"),
    没有表: readTextBeside([], HEADING, "2025年本单位编报绩效目标的项目2个，涉及项目预算资金15.00万元。"),
  },
  invalid: {
    大于项目支出: {
      book: told("2025年本单位编报绩效目标的项目2个，涉及项目预算资金25.00万元。"),
      findings: [
        {
          message:
            "“九、预算绩效情况”：文中写编报绩效目标的项目涉及资金 25.00万元，大于项目支出 20.00万元（支出总表!E4），多 5.00万元。请核对资金口径。",
          cells: ["情况说明!A3", "支出总表!E4"],
          severity: "warning",
        },
      ],
    },
    表中只知道财政拨款: {
      book: readText(HEADING, "2025年本单位编报绩效目标的项目2个，涉及项目预算资金25.00万元。"),
      findings: [
        {
          message:
            "“九、预算绩效情况”：文中写编报绩效目标的项目涉及资金 25.00万元，大于项目支出 20.00万元（表!E4），多 5.00万元。请核对资金口径。",
          cells: ["情况说明!A3", "表!E4"],
          severity: "info",
        },
      ],
    },
    全部项目而不相等: {
      book: told("2025年本单位全部项目编报绩效目标，编报绩效目标的项目2个，涉及项目预算资金15.00万元。"),
      findings: [
        {
          message:
            "“九、预算绩效情况”：文中写全部项目编报绩效目标、涉及资金 15.00万元，与项目支出 20.00万元（支出总表!E4）相差 5.00万元。请核对。",
          cells: ["情况说明!A3", "支出总表!E4"],
          severity: "warning",
        },
      ],
    },
  },
});
