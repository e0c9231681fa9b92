import { drawnAssessment, withoutAssessment } from "../../../test/drawn-assessment";
import { testRule } from "../../../test/rule-tester";
import rule from "./a04-total-score";

testRule(rule, {
  valid: { 填写正确: drawnAssessment() },
  skipped: { 没有自评表: withoutAssessment() },
  invalid: {
    总分多一分: {
      book: drawnAssessment({ total: "99.70" }),
      findings: [
        {
          message: "“示例系统运行维护”自评总分 99.7（自评!H14），各项得分之和为 98.7。请核对总分和各项得分。",
          cells: ["自评!H14", "自评!H10", "自评!H11", "自评!H12", "自评!H13", "自评!I6"],
          severity: "error",
        },
      ],
    },
  },
});
