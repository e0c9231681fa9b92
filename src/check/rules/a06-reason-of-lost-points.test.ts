import { drawnAssessment, withoutAssessment } from "../../../test/drawn-assessment";
import { testRule } from "../../../test/rule-tester";
import rule from "./a06-reason-of-lost-points";

testRule(rule, {
  valid: { 失分的写了原因: drawnAssessment() },
  skipped: { 没有自评表: withoutAssessment() },
  invalid: {
    失分而没有写原因: {
      book: drawnAssessment({ reason: "" }),
      findings: [
        {
          message:
            "“示例系统运行维护”：“用户满意度”（9/10） 未得满分，“偏差原因分析及改进措施”一栏为空。请补写原因和改进措施。",
          cells: ["自评!I13", "自评!H13"],
          severity: "warning",
        },
      ],
    },
  },
});
