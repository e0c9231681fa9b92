import { SOUND, noForm, oneForm, withLine, type IndicatorLine } from "../../../test/target-forms";
import { testRule } from "../../../test/rule-tester";
import rule from "./j09-level-two-belongs";

testRule(rule, {
  valid: {
    各归其位: oneForm(),
  },
  skipped: {
    没有绩效目标表: noForm,
  },
  invalid: {
    数量指标列在效益下: {
      book: oneForm({ indicators: withLine(["效益指标", "数量指标", "回访量", "≥3万件"]) }),
      findings: [
        {
          message: "“热线运行经费”的“数量指标”（绩效!B15）列在“效益指标”下，应属“产出指标”。请调整。",
          cells: ["绩效!B15", "绩效!A15"],
          severity: "warning",
        },
      ],
    },
    二级指标写到一级指标列: {
      book: oneForm({ indicators: [...SOUND.slice(0, 2), ["质量指标", "", "一次答复率", "≥96%"], ...SOUND.slice(3)] }),
      findings: [
        {
          message: "“热线运行经费”的“质量指标”（绩效!A11）写在一级指标一列，它是二级指标，应属“产出指标”。请调整。",
          cells: ["绩效!A11", "绩效!A10"],
          severity: "warning",
        },
      ],
    },
    二级指标写法不一: {
      book: oneForm({
        indicators: SOUND.map(
          ([first, second, ...rest]) =>
            [first, second === "社会效益指标" ? "社会效益" : second, ...rest] as IndicatorLine,
        ),
      }),
      findings: [
        {
          message:
            "“热线运行经费”的二级指标名称写法不一：“社会效益”没有“指标”二字（绩效!B13），其他二级指标有。建议统一。",
          cells: ["绩效!B13"],
          severity: "info",
        },
      ],
    },
  },
});
