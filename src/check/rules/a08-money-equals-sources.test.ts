import { drawnAssessment, withoutAssessment } from "../../../test/drawn-assessment";
import { testRule } from "../../../test/rule-tester";
import rule from "./a08-money-equals-sources";

testRule(rule, {
  valid: { 填写正确: drawnAssessment() },
  skipped: { 没有自评表: withoutAssessment() },
  invalid: {
    来源少一万元: {
      book: drawnAssessment({ fiscal: "77.50" }),
      findings: [
        {
          message: "“示例系统运行维护”的年度资金总额 98.5（自评!E6）与各项来源之和 97.5 不符。请核对这一列。",
          cells: ["自评!E6", "自评!E7", "自评!E8"],
          severity: "error",
        },
      ],
    },
  },
});
