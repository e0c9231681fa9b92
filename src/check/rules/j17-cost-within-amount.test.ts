import { noForm, oneForm, withLevel, withLine } from "../../../test/target-forms";
import { testRule } from "../../../test/rule-tester";
import rule from "./j17-cost-within-amount";

testRule(rule, {
  valid: {
    等于项目金额: oneForm(),
    几项成本相加等于项目金额: oneForm({
      indicators: withLine(
        ["成本指标", "经济成本指标", "外包服务总成本", "≤60万元"],
        ["成本指标", "经济成本指标", "网络安全费", "≤40万元"],
      ),
    }),
  },
  skipped: {
    没有绩效目标表: noForm,
    人均成本不与总额比较: oneForm({ indicators: withLevel("经济成本指标", "人均培训成本", "≤400万元") }),
    没有总额成本: oneForm({ indicators: withLevel("经济成本指标", "单件受理成本", "≤5元/件") }),
  },
  invalid: {
    大于项目金额: {
      book: oneForm({ indicators: withLevel("经济成本指标", "外包服务总成本", "≤120万元") }),
      findings: [
        {
          message:
            "“热线运行经费”：成本指标“外包服务总成本” 120.00万元（绩效!D9）大于项目金额 100.00万元（绩效!B4），多 20.00万元。请核对。",
          cells: ["绩效!D9", "绩效!B4"],
          severity: "error",
        },
      ],
    },
    只有年度资金的表写了总投资: {
      book: oneForm({
        lines: ["年度资金总额 | 100", "财政拨款 | 100", "其他资金 | 0"],
        indicators: withLevel("经济成本指标", "改造工程总投资", "≤860万元"),
      }),
      findings: [
        {
          message:
            "“热线运行经费”：成本指标“改造工程总投资” 860.00万元（绩效!D9）可能是整个项目的，表中只有年度资金 100.00万元（绩效!B4），没有比较。建议写明本年度的成本。",
          cells: ["绩效!D9", "绩效!B4"],
          severity: "info",
        },
      ],
    },
    项目分几年实施而只有年度资金: {
      book: oneForm({
        lines: ["项目期 | 2025-2027", "年度资金总额 | 100", "财政拨款 | 100", "其他资金 | 0"],
        indicators: withLevel("经济成本指标", "外包服务总成本", "≤280万元"),
      }),
      findings: [
        {
          message:
            "“热线运行经费”：成本指标“外包服务总成本” 280.00万元（绩效!D10）可能是整个项目的，表中只有年度资金 100.00万元（绩效!B5），没有比较。建议写明本年度的成本。",
          cells: ["绩效!D10", "绩效!B5"],
          severity: "info",
        },
      ],
    },
    相加大于项目金额: {
      book: oneForm({
        indicators: withLine(
          ["成本指标", "经济成本指标", "外包服务总成本", "≤60万元"],
          ["成本指标", "经济成本指标", "网络安全费", "≤50万元"],
        ),
      }),
      findings: [
        {
          message:
            "“热线运行经费”：2 个成本指标之和 110.00万元（绩效!D14、D15）大于项目金额 100.00万元（绩效!B4），多 10.00万元。请核对各项成本是否重复计列。",
          cells: ["绩效!D14", "绩效!D15", "绩效!B4"],
          severity: "warning",
        },
      ],
    },
  },
});
