import { noForm, oneForm, withLevel } from "../../../test/target-forms";
import { testRule } from "../../../test/rule-tester";
import rule from "./j14-direction-fits";

testRule(rule, {
  valid: {
    方向合理: oneForm(),
    法定百分之百用等号: oneForm({ indicators: withLevel("质量指标", "验收合格率", "=100%") }),
    单位也不对的由另一条规则一并报告: oneForm({
      indicators: withLevel("时效指标", "物业服务时长", "≤24天/小时"),
    }),
    故障次数越少越好: oneForm({ indicators: withLevel("质量指标", "系统故障次数", "≤3次") }),
  },
  skipped: {
    没有绩效目标表: noForm,
    没有能判断方向的指标: oneForm({ indicators: [["产出指标", "数量指标", "来电受理量", "≥27万件"]] }),
  },
  invalid: {
    服务人数写成上限: {
      book: oneForm({ indicators: withLevel("社会效益指标", "食堂服务人数", "≤130人/天") }),
      findings: [
        {
          message: "“热线运行经费”：“食堂服务人数”写为“≤130人/天”（绩效!D13），通常为“≥”。请核对方向。",
          cells: ["绩效!D13", "绩效!C13"],
          severity: "warning",
        },
      ],
    },
    投诉次数写成下限: {
      book: oneForm({ indicators: withLevel("质量指标", "有效投诉次数", "≥3次") }),
      findings: [
        {
          message: "“热线运行经费”：“有效投诉次数”写为“≥3次”（绩效!D11），通常为“≤”。请核对方向。",
          cells: ["绩效!D11", "绩效!C11"],
          severity: "warning",
        },
      ],
    },
    成本写成下限: {
      book: oneForm({ indicators: withLevel("经济成本指标", "外包服务总成本", "≥100万元") }),
      findings: [
        {
          message: "“热线运行经费”：“外包服务总成本”写为“≥100万元”（绩效!D9），通常为“≤”。请核对方向。",
          cells: ["绩效!D9", "绩效!C9"],
          severity: "warning",
        },
      ],
    },
    准确率要求恰好相等: {
      book: oneForm({ indicators: withLevel("质量指标", "首次批转准确率", "=96%") }),
      findings: [
        {
          message: "“热线运行经费”：“首次批转准确率”写为“=96%”（绩效!D11），要求恰好等于该比率，通常为“≥”。请核对。",
          cells: ["绩效!D11", "绩效!C11"],
          severity: "info",
        },
      ],
    },
    数量写成上限只作提示: {
      book: oneForm({ indicators: withLevel("数量指标", "短信条数", "≤108万条") }),
      findings: [
        {
          message: "“热线运行经费”：“短信条数”写为“≤108万条”（绩效!D10），通常为“≥”。请核对方向。",
          cells: ["绩效!D10", "绩效!C10"],
          severity: "info",
        },
      ],
    },
  },
});
