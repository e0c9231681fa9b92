import { noForm, oneForm, withLevel, withLine } from "../../../test/target-forms";
import { testRule } from "../../../test/rule-tester";
import rule from "./j28-price-times-quantity";

testRule(rule, {
  valid: {
    数量乘单价等于项目金额: oneForm({
      lines: ["资金总额 | 7"],
      indicators: withLevel("数量指标", "每分钟通话费", "5万分钟/1.40元"),
    }),
  },
  skipped: {
    没有绩效目标表: noForm,
    没有单价: oneForm(),
  },
  invalid: {
    相乘不等于项目金额: {
      book: oneForm({
        lines: ["资金总额 | 7"],
        indicators: withLevel("数量指标", "每分钟通话费", "2.44万分钟/1.43元"),
      }),
      findings: [
        {
          message:
            "“热线运行经费”：绩效!D8 按“数量×单价”算得 3.4892万元，与项目金额 7.00万元（绩效!B4）相差 3.5108万元。请核对数量、单价是否完整。",
          cells: ["绩效!D8", "绩效!B4"],
          severity: "info",
        },
      ],
    },
    同一计价单位有两个单价: {
      book: oneForm({
        lines: ["资金总额 | 7"],
        indicators: withLine(
          ["产出指标", "数量指标", "每分钟通话费", "5万分钟/1.40元"],
          ["成本指标", "经济成本指标", "电信计费标准", "0.35元/分钟"],
        ),
      }),
      findings: [
        {
          message:
            "“热线运行经费”：同按“分钟”计价，单价有 1.4元（绩效!D13）、0.35元（绩效!D14）。请核对是否为同一项收费。",
          cells: ["绩效!D13", "绩效!D14"],
          severity: "info",
        },
      ],
    },
  },
});
