import { noForm, oneForm } from "../../../test/target-forms";
import { testRule } from "../../../test/rule-tester";
import rule from "./j22-goal-text";

testRule(rule, {
  valid: {
    目标与指标对应: oneForm(),
  },
  skipped: {
    没有绩效目标表: noForm,
  },
  invalid: {
    没有填写: {
      book: oneForm({ goal: "" }),
      findings: [
        {
          message: "“热线运行经费”的年度目标没有填写（绩效!B7）。请改写为可对应指标的目标。",
          cells: ["绩效!B7"],
          severity: "warning",
        },
      ],
    },
    只重复项目名称: {
      book: oneForm({ goal: "热线运行" }),
      findings: [
        {
          message: "“热线运行经费”的年度目标只重复了项目名称（绩效!B7）。请改写为可对应指标的目标。",
          cells: ["绩效!B7"],
          severity: "warning",
        },
      ],
    },
    超过三百字: {
      book: oneForm({ goal: "受理来电并按期答复。".repeat(31) }),
      findings: [
        {
          message: "“热线运行经费”的年度目标有 310 字，超过 300 字（绩效!B7）。请改写为可对应指标的目标。",
          cells: ["绩效!B7"],
          severity: "warning",
        },
      ],
    },
    目标讲热线而指标讲物业: {
      book: oneForm({
        indicators: [
          ["产出指标", "数量指标", "物业管理面积", "=1825平方米"],
          ["产出指标", "质量指标", "物业服务质量得分", "≥90分"],
          ["产出指标", "时效指标", "物业报修响应时间", "≤30分钟"],
          ["效益指标", "社会效益指标", "食堂服务人次", "≥130人次"],
        ],
      }),
      findings: [
        {
          message:
            "“热线运行经费”的年度目标（绩效!B7）没有提到多数指标所衡量的内容（物业管理面积、物业服务质量得分、物业报修响应时间、食堂服务人次）。请核对目标与指标是否对应。",
          cells: ["绩效!B7", "绩效!C9", "绩效!C10", "绩效!C11", "绩效!C12"],
          severity: "info",
        },
      ],
    },
  },
});
