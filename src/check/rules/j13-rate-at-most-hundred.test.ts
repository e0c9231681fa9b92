import { SOUND, noForm, oneForm, withLevel } from "../../../test/target-forms";
import { testRule } from "../../../test/rule-tester";
import rule from "./j13-rate-at-most-hundred";

testRule(rule, {
  valid: {
    不超过一百: oneForm(),
    增长率可以超过一百: oneForm({ indicators: withLevel("质量指标", "话务量增长率", "≥120%") }),
  },
  skipped: {
    没有绩效目标表: noForm,
    没有比率: oneForm({ indicators: SOUND.slice(0, 2) }),
  },
  invalid: {
    超过一百: {
      book: oneForm({ indicators: withLevel("质量指标", "一次答复率", "≥960%") }),
      findings: [
        {
          message: "“热线运行经费”：“一次答复率”写为“≥960%”（绩效!D11）。比率最高为 100%，请核对。",
          cells: ["绩效!D11", "绩效!C11"],
          severity: "warning",
        },
      ],
    },
    同一种写法的两行是一条: {
      book: oneForm({
        indicators: SOUND.map((line) => (/率$/.test(line[2]) ? [line[0], line[1], line[2], "≥100%"] : line)),
      }),
      findings: [
        {
          message:
            "“热线运行经费”：“一次答复率”写为“≥100%”（绩效!D11）。比率最高为 100%，建议写“=100%”。同表另有 2 处相同情况（绩效!D12、D13）。",
          cells: ["绩效!D11", "绩效!C11", "绩效!D12", "绩效!C12", "绩效!D13", "绩效!C13"],
          severity: "info",
        },
      ],
    },
    大于等于一百: {
      book: oneForm({ indicators: withLevel("质量指标", "一次答复率", "≥100%") }),
      findings: [
        {
          message: "“热线运行经费”：“一次答复率”写为“≥100%”（绩效!D11）。比率最高为 100%，建议写“=100%”。",
          cells: ["绩效!D11", "绩效!C11"],
          severity: "info",
        },
      ],
    },
  },
});
