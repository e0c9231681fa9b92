import { SOUND, noForm, oneForm, type IndicatorLine } from "../../../test/target-forms";
import { testRule } from "../../../test/rule-tester";
import rule from "./j30-weights-by-level";

const weighted = (weights: readonly string[], lines = SOUND) =>
  oneForm({ columns: ["权重"], indicators: lines.map((line, i): IndicatorLine => [...line, weights[i] ?? ""]) });

testRule(rule, {
  valid: {
    按通常的分配: weighted(["20", "15", "15", "10", "20", "10"]),
    执行率的十分并入产出: weighted(["20", "20", "20", "10", "20", "10"]),
    没有满意度时并入效益: weighted(["20", "15", "15", "10", "30"], SOUND.slice(0, -1)),
    没有成本的表: weighted(["20", "20", "10", "30", "10"], SOUND.slice(1)),
  },
  skipped: {
    没有绩效目标表: noForm,
    没有权重: oneForm(),
    有的指标没有权重: weighted(["20", "15", "15"]),
  },
  invalid: {
    满意度占三十分: {
      book: weighted(["10", "10", "10", "10", "20", "30"]),
      findings: [
        {
          message:
            "“热线运行经费”各一级指标的权重为 成本 10、产出 30、效益 20、满意度 30（绩效!E9、E10、E11、E12、E13、E14），通常为 成本 20、产出 40、效益 20、满意度 10（财预〔2021〕101号的分配，另计预算执行率 10，条文未核对）。请按本级财政部门的规定核对。",
          cells: ["绩效!E9", "绩效!E10", "绩效!E11", "绩效!E12", "绩效!E13", "绩效!E14"],
          severity: "info",
        },
      ],
    },
  },
});
