import { SOUND, noForm, oneForm, withLevel } from "../../../test/target-forms";
import { testRule } from "../../../test/rule-tester";
import rule from "./j12-satisfaction-range";

testRule(rule, {
  valid: {
    在常见范围内: oneForm(),
  },
  skipped: {
    没有绩效目标表: noForm,
    没有满意度指标: oneForm({ indicators: SOUND.slice(0, 5) }),
  },
  invalid: {
    超过百分之一百: {
      book: oneForm({ indicators: withLevel("服务对象满意度指标", "来电人满意度", "≥950%") }),
      findings: [
        {
          message: "“热线运行经费”：满意度“≥950%”（绩效!D14）不在 0—100% 之间。请核对。",
          cells: ["绩效!D14", "绩效!C14"],
          severity: "error",
        },
      ],
    },
    定为百分之一百: {
      book: oneForm({ indicators: withLevel("服务对象满意度指标", "来电人满意度", "=100%") }),
      findings: [
        {
          message: "“热线运行经费”：满意度“=100%”（绩效!D14）定为 100%，一般难以达到。请核对。",
          cells: ["绩效!D14", "绩效!C14"],
          severity: "warning",
        },
      ],
    },
    明显偏低: {
      book: oneForm({ indicators: withLevel("服务对象满意度指标", "来电人满意度", "≥60%") }),
      findings: [
        {
          message: "“热线运行经费”：满意度“≥60%”（绩效!D14）不高于 60%，明显偏低。请核对。",
          cells: ["绩效!D14", "绩效!C14"],
          severity: "warning",
        },
      ],
    },
    没有百分号: {
      book: oneForm({ indicators: withLevel("服务对象满意度指标", "来电人满意度", "≥90") }),
      findings: [
        {
          message: "“热线运行经费”：满意度“≥90”（绩效!D14）没有写百分号。请核对。",
          cells: ["绩效!D14", "绩效!C14"],
          severity: "warning",
        },
      ],
    },
    单位写成度: {
      book: oneForm({ indicators: withLevel("服务对象满意度指标", "来电人满意度", "≥90度") }),
      findings: [
        {
          message: "“热线运行经费”：满意度“≥90度”（绩效!D14）的单位“度”不是百分号。请核对。",
          cells: ["绩效!D14", "绩效!C14"],
          severity: "warning",
        },
      ],
    },
    方向相反: {
      book: oneForm({ indicators: withLevel("服务对象满意度指标", "来电人满意度", "≤90%") }),
      findings: [
        {
          message: "“热线运行经费”：满意度“≤90%”（绩效!D14）方向相反，通常为“≥”。请核对。",
          cells: ["绩效!D14", "绩效!C14"],
          severity: "warning",
        },
      ],
    },
  },
});
