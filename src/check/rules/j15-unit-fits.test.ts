import { noForm, oneForm, withLevel } from "../../../test/target-forms";
import { testRule } from "../../../test/rule-tester";
import rule from "./j15-unit-fits";

testRule(rule, {
  valid: {
    单位与名称相符: oneForm(),
    单位写在名称里: oneForm({ indicators: withLevel("数量指标", "购买工单短信（万条）", "≥200") }),
  },
  skipped: {
    没有绩效目标表: noForm,
    都没有单位: oneForm({ indicators: [["产出指标", "数量指标", "来电", "≥27"]] }),
  },
  invalid: {
    小时与天颠倒: {
      book: oneForm({ indicators: withLevel("时效指标", "物业服务时长", "≥24天/小时") }),
      findings: [
        {
          message: "“热线运行经费”：“物业服务时长”的单位“天/小时”（绩效!D12）次序颠倒，疑应为“小时/天”。请核对。",
          cells: ["绩效!D12", "绩效!C12"],
          severity: "warning",
        },
      ],
    },
    单位和方向都不对_一条: {
      book: oneForm({ indicators: withLevel("时效指标", "物业服务时长", "≤24天/小时") }),
      findings: [
        {
          message:
            "“热线运行经费”：“物业服务时长”的单位“天/小时”（绩效!D12）次序颠倒，疑应为“小时/天”；方向通常为“≥”。请核对。",
          cells: ["绩效!D12", "绩效!C12"],
          severity: "warning",
        },
      ],
    },
    混用两种单位: {
      book: oneForm({ indicators: withLevel("数量指标", "受理件数", "≥273万次件") }),
      findings: [
        {
          message: "“热线运行经费”：“受理件数”的单位“万次件”（绩效!D10）混用“次”和“件”，疑应为“万次”或“万件”。请核对。",
          cells: ["绩效!D10", "绩效!C10"],
          severity: "info",
        },
      ],
    },
    名称与值的单位不一致: {
      book: oneForm({ indicators: withLevel("数量指标", "购买工单短信（万条）", "≥200条") }),
      findings: [
        {
          message:
            "“热线运行经费”：“购买工单短信（万条）”的单位“条”（绩效!D10）与指标名称括号中的“万条”不一致。请核对。",
          cells: ["绩效!D10", "绩效!C10"],
          severity: "warning",
        },
      ],
    },
    恢复时间以故障计: {
      book: oneForm({ indicators: withLevel("时效指标", "线路故障处理恢复时效", "零故障") }),
      findings: [
        {
          message:
            "“热线运行经费”：“线路故障处理恢复时效”的单位“故障”（绩效!D12）与指标名称不相符，通常为天、小时、分钟等时间单位。请核对。",
          cells: ["绩效!D12", "绩效!C12"],
          severity: "warning",
        },
      ],
    },
    比率以次计: {
      book: oneForm({ indicators: withLevel("质量指标", "一次答复率", "≥96次") }),
      findings: [
        {
          message: "“热线运行经费”：“一次答复率”的单位“次”（绩效!D11）与指标名称不相符，通常为%。请核对。",
          cells: ["绩效!D11", "绩效!C11"],
          severity: "warning",
        },
      ],
    },
  },
});
