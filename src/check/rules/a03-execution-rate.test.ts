import { drawnAssessment, withoutAssessment } from "../../../test/drawn-assessment";
import { testRule } from "../../../test/rule-tester";
import rule from "./a03-execution-rate";

testRule(rule, {
  valid: { 填写正确: drawnAssessment() },
  skipped: { 没有自评表: withoutAssessment() },
  invalid: {
    执行率算错: {
      book: drawnAssessment({ rate: "79.00%" }),
      findings: [
        {
          message: "“示例系统运行维护”：“年度资金总额”执行率 79.00%（自评!H6），按 95.55 ÷ 98.5 应为 97.01%。请改正。",
          cells: ["自评!H6", "自评!F6", "自评!E6"],
          severity: "error",
        },
      ],
    },
  },
});
