import { noForm, oneForm, withLevel, withLine } from "../../../test/target-forms";
import { testRule } from "../../../test/rule-tester";
import rule from "./j21-vague-words";

testRule(rule, {
  valid: {
    都有标准: oneForm(),
    优良中低差是等级: oneForm({ indicators: withLevel("社会效益指标", "服务评价", "优") }),
  },
  skipped: {
    没有绩效目标表: noForm,
  },
  invalid: {
    没有写期限: {
      book: oneForm({ indicators: withLevel("时效指标", "补助发放", "按期完成") }),
      findings: [
        {
          message: "“热线运行经费”：1 个指标值没有写期限（“按期完成”）。建议写成“12月底前”这样的日期。",
          cells: ["绩效!D12"],
          severity: "info",
        },
      ],
    },
    持续提升和保障到位: {
      book: oneForm({
        indicators: withLine(
          ["效益指标", "可持续影响指标", "服务性能", "持续提升"],
          ["效益指标", "可持续影响指标", "长效机制", "运转保障到位"],
        ),
      }),
      findings: [
        {
          message: "“热线运行经费”：2 个指标值用词含糊（“持续提升”、“运转保障到位”）。建议写明标准。",
          cells: ["绩效!D15", "绩效!D16"],
          severity: "info",
        },
      ],
    },
  },
});
