import { drawnAssessment, withoutAssessment } from "../../../test/drawn-assessment";
import { testRule } from "../../../test/rule-tester";
import rule from "./a01-points-add-up";

testRule(rule, {
  valid: { 填写正确: drawnAssessment() },
  skipped: { 没有自评表: withoutAssessment() },
  invalid: {
    分值少五分: {
      book: drawnAssessment({ firstWeight: "25" }),
      findings: [
        {
          message: "“示例系统运行维护”自评表的分值合计为 95，应为 100（自评!G10 至 自评!G13）。请核对各项分值。",
          cells: ["自评!G10", "自评!G11", "自评!G12", "自评!G13", "自评!G6", "自评!G14"],
          severity: "error",
        },
      ],
    },
  },
});
