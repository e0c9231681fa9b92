import { drawnAssessment, withoutAssessment } from "../../../test/drawn-assessment";
import { testRule } from "../../../test/rule-tester";
import rule from "./a02-score-within-points";

testRule(rule, {
  valid: { 填写正确: drawnAssessment() },
  skipped: { 没有自评表: withoutAssessment() },
  invalid: {
    得分超过分值: {
      book: drawnAssessment({ firstScore: "35", total: "103.70" }),
      findings: [
        {
          message: "“示例系统运行维护”：“维护系统数量”得分 35（自评!H10），分值为 30。得分应在 0 与分值之间，请核对。",
          cells: ["自评!H10", "自评!G10"],
          severity: "error",
        },
      ],
    },
  },
});
