import { SOUND, noForm, oneForm, type IndicatorLine } from "../../../test/target-forms";
import { testRule } from "../../../test/rule-tester";
import rule from "./j23-weights-sum";

const weighted = (weights: readonly number[]): readonly IndicatorLine[] =>
  SOUND.map((line, i) => [...line, String(weights[i] ?? "")] as const);

testRule(rule, {
  valid: {
    合计一百: oneForm({ columns: ["权重"], indicators: weighted([20, 20, 20, 10, 20, 10]) }),
    合计九十另计执行率: oneForm({ columns: ["权重"], indicators: weighted([20, 20, 20, 10, 10, 10]) }),
  },
  skipped: {
    没有绩效目标表: noForm,
    没有权重: oneForm(),
  },
  invalid: {
    合计九十五: {
      book: oneForm({ columns: ["权重"], indicators: weighted([20, 20, 20, 10, 15, 10]) }),
      findings: [
        {
          message:
            "“热线运行经费”权重合计为 95，应为 100（或 90，另计预算执行率 10）。请核对 绩效!E9、E10、E11、E12、E13、E14。",
          cells: ["绩效!E9", "绩效!E10", "绩效!E11", "绩效!E12", "绩效!E13", "绩效!E14"],
          severity: "error",
        },
      ],
    },
    有的指标没有权重时只作提示: {
      book: oneForm({ columns: ["权重"], indicators: weighted([20, 20, 20, 10, 15]) }),
      findings: [
        {
          message:
            "“热线运行经费”权重合计为 85，应为 100（或 90，另计预算执行率 10）。请核对 绩效!E9、E10、E11、E12、E13。",
          cells: ["绩效!E9", "绩效!E10", "绩效!E11", "绩效!E12", "绩效!E13"],
          severity: "warning",
        },
      ],
    },
    一项为零一项过大: {
      book: oneForm({ columns: ["权重"], indicators: weighted([40, 20, 20, 10, 0, 10]) }),
      findings: [
        {
          message: "“热线运行经费”：指标“外包服务总成本”的权重为 40（绩效!E9），一般大于 0、不超过 30。请核对。",
          cells: ["绩效!E9"],
          severity: "warning",
        },
        {
          message: "“热线运行经费”：指标“群众知晓率”的权重为 0（绩效!E13），一般大于 0、不超过 30。请核对。",
          cells: ["绩效!E13"],
          severity: "warning",
        },
      ],
    },
  },
});
