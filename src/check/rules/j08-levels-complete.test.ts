import { SOUND, noForm, oneForm } from "../../../test/target-forms";
import { testRule } from "../../../test/rule-tester";
import rule from "./j08-levels-complete";

testRule(rule, {
  valid: {
    各级齐全: oneForm(),
  },
  skipped: {
    没有绩效目标表: noForm,
  },
  invalid: {
    缺成本和时效: {
      book: oneForm({
        indicators: SOUND.filter(([, second]) => !/成本|时效/.test(second)).concat([
          ["成本指标", "社会成本指标", "无", "无"],
        ]),
      }),
      findings: [
        {
          message: "“热线运行经费”缺少成本指标、时效指标。请补充，或删去不适用的空行。",
          cells: ["绩效!B3"],
          severity: "warning",
        },
      ],
    },
    缺整个效益和满意度: {
      book: oneForm({ indicators: SOUND.filter(([first]) => !/效益|满意/.test(first)) }),
      findings: [
        {
          message: "“热线运行经费”缺少效益指标、满意度指标。请补充，或删去不适用的空行。",
          cells: ["绩效!B3"],
          severity: "warning",
        },
      ],
    },
  },
});
