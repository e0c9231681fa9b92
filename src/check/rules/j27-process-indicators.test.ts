import { formBook, noForm, oneForm, unitSheet, withLine } from "../../../test/target-forms";
import { testRule } from "../../../test/rule-tester";
import rule from "./j27-process-indicators";

testRule(rule, {
  valid: {
    都是产出和效益: oneForm(),
  },
  skipped: {
    没有绩效目标表: noForm,
    整体支出表可以考核执行率: formBook(unitSheet(["金额合计 | | 100 | 100 | "])),
  },
  invalid: {
    资金到位率当作产出: {
      book: oneForm({
        indicators: withLine(
          ["产出指标", "时效指标", "资金到位率", "=100%"],
          ["产出指标", "质量指标", "全年三公经费零增长", "零增长"],
        ),
      }),
      findings: [
        {
          message:
            "“热线运行经费”：“资金到位率”、“全年三公经费零增长”是资金管理的过程，不是项目的产出或效益。建议换成产出、效益指标。",
          cells: ["绩效!C15", "绩效!C16"],
          severity: "info",
        },
      ],
    },
  },
});
