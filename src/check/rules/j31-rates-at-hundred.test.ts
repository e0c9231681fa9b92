import { noForm, oneForm, withLine, type IndicatorLine } from "../../../test/target-forms";
import { testRule } from "../../../test/rule-tester";
import rule from "./j31-rates-at-hundred";

const rates = (last: string): readonly IndicatorLine[] =>
  withLine(
    ["产出指标", "质量指标", "一次答复率", "=100%"],
    ["产出指标", "时效指标", "按期办结率", "=100%"],
    ["效益指标", "社会效益指标", "群众知晓率", "≥100%"],
    ["产出指标", "质量指标", "验收合格率", last],
  );

testRule(rule, {
  valid: { 有一个不是百分之百: oneForm({ indicators: rates("≥95%") }) },
  skipped: { 没有绩效目标表: noForm, 比率指标很少: oneForm() },
  invalid: {
    全部为百分之百: {
      book: oneForm({ indicators: rates("=100%") }),
      findings: [
        {
          message:
            "“热线运行经费”的 4 个比率指标全部定为 100%（一次答复率、按期办结率、群众知晓率、验收合格率）。建议按历史数据、行业标准等说明依据，或改为能反映差别的目标。",
          cells: ["绩效!D12", "绩效!D13", "绩效!D14", "绩效!D15"],
          severity: "info",
        },
      ],
    },
  },
});
