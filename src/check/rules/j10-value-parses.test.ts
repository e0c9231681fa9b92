import { noForm, oneForm, SOUND, withLevel, withLine } from "../../../test/target-forms";
import { testRule } from "../../../test/rule-tester";
import rule from "./j10-value-parses";

testRule(rule, {
  valid: {
    比较符数值单位齐全: oneForm(),
    完成日期也可衡量: oneForm({ indicators: withLevel("时效指标", "完成时间", "12月底前") }),
  },
  skipped: {
    指标值几乎都是空白: oneForm({ indicators: SOUND.map(([a, b, name]) => [a, b, name, ""]) }),
    没有绩效目标表: noForm,
  },
  invalid: {
    没有数值也没有标准: {
      book: oneForm({ indicators: withLevel("质量指标", "专线状况", "平稳运行") }),
      findings: [
        {
          message:
            "“热线运行经费”：指标“专线状况”的值“平稳运行”（绩效!D11）没有数值，也没有衡量标准。请写成“≥/≤/= 数值 单位”。",
          cells: ["绩效!D11", "绩效!C11"],
          severity: "warning",
        },
      ],
    },
    一格几个数值: {
      book: oneForm({ indicators: withLevel("数量指标", "通话量", "长约2.44万分钟/1.43元") }),
      findings: [
        {
          message:
            "“热线运行经费”：指标“通话量”的值“长约2.44万分钟/1.43元”（绩效!D10）含有几个数值，不能确定以哪个为准。请写成“≥/≤/= 数值 单位”。",
          cells: ["绩效!D10", "绩效!C10"],
          severity: "warning",
        },
      ],
    },
    许多行没有填写_一条: {
      book: oneForm({ indicators: SOUND.map(([a, b, name], i) => [a, b, name, i < 4 ? "" : "≥90%"]) }),
      findings: [
        {
          message: "“热线运行经费”：4 个指标没有填写指标值（绩效!D9、D10、D11、D12）。请补填。",
          cells: ["绩效!D9", "绩效!D10", "绩效!D11", "绩效!D12"],
          severity: "warning",
        },
      ],
    },
    许多行不能衡量_一条: {
      book: oneForm({ indicators: SOUND.map(([a, b, name], i) => [a, b, name, i < 4 ? "平稳运行" : "≥90%"]) }),
      findings: [
        {
          message:
            "“热线运行经费”：4 个指标的值没有数值，也没有衡量标准（绩效!D9、D10、D11、D12），如“外包服务总成本”的值“平稳运行”。请写成“≥/≤/= 数值 单位”。",
          cells: ["绩效!D9", "绩效!D10", "绩效!D11", "绩效!D12"],
          severity: "warning",
        },
      ],
    },
    没有单位: {
      book: oneForm({ indicators: withLevel("数量指标", "回访", "≥300") }),
      findings: [
        {
          message: "“热线运行经费”：指标“回访”的值“≥300”（绩效!D10）没有计量单位。请写成“≥/≤/= 数值 单位”。",
          cells: ["绩效!D10", "绩效!C10"],
          severity: "warning",
        },
      ],
    },
    没有填写: {
      book: oneForm({ indicators: withLevel("数量指标", "回访量", "") }),
      findings: [
        {
          message: "“热线运行经费”：指标“回访量”没有填写指标值（绩效!D10）。请补填。",
          cells: ["绩效!D10", "绩效!C10"],
          severity: "warning",
        },
      ],
    },
    只有数值没有比较符: {
      book: oneForm({ indicators: withLevel("质量指标", "一次答复率", "96%") }),
      findings: [
        {
          message: "“热线运行经费”：1 个指标值只有数值，没有“≥/≤/=”（绩效!D11），只能按“=”理解。建议写明。",
          cells: ["绩效!D11"],
          severity: "info",
        },
      ],
    },
    填无的行: {
      book: oneForm({ indicators: withLine(["效益指标", "生态效益指标", "无", "无"]) }),
      findings: [
        {
          message: "“热线运行经费”：1 个指标填“无”（绩效!D15）。如不适用，建议注明原因。",
          cells: ["绩效!D15"],
          severity: "info",
        },
      ],
    },
  },
});
