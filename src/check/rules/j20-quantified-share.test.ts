import { SOUND, noForm, oneForm, type IndicatorLine } from "../../../test/target-forms";
import { testRule } from "../../../test/rule-tester";
import rule from "./j20-quantified-share";

testRule(rule, {
  valid: {
    数量和比例合适: oneForm(),
    还有指标值没有填写的不算比例: oneForm({
      indicators: SOUND.map(([a, b, name, value], i): IndicatorLine => [
        a,
        b,
        name,
        i < 3 ? "" : i < 5 ? "平稳" : value,
      ]),
    }),
  },
  skipped: {
    指标值几乎都是空白: oneForm({ indicators: SOUND.map(([a, b, name]) => [a, b, name, ""]) }),
    没有绩效目标表: noForm,
  },
  invalid: {
    一半指标没有量化: {
      book: oneForm({
        indicators: SOUND.map((line, i) => [line[0], line[1], line[2], i % 2 ? "平稳" : line[3]] as IndicatorLine),
      }),
      findings: [
        {
          message: "“热线运行经费”共 6 个指标，可量化 3 个（50%）。建议补充量化指标。",
          cells: ["绩效!B3"],
          severity: "info",
        },
      ],
    },
    只有三个指标: {
      book: oneForm({ indicators: SOUND.slice(0, 3) }),
      findings: [
        { message: "“热线运行经费”只有 3 个指标。一般为 5—20 个，建议补充。", cells: ["绩效!B3"], severity: "info" },
      ],
    },
    指标过多: {
      book: oneForm({
        indicators: [
          ...SOUND,
          ...Array.from({ length: 16 }, (_, i): IndicatorLine => [
            "产出指标",
            "数量指标",
            `第${i + 1}类工单量`,
            "≥5件",
          ]),
        ],
      }),
      findings: [
        {
          message: "“热线运行经费”有 22 个指标。一般为 5—20 个，建议保留核心指标。",
          cells: ["绩效!B3"],
          severity: "info",
        },
      ],
    },
  },
});
