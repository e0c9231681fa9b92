import { formBook, formSheet, noForm, oneForm, SOUND } from "../../../test/target-forms";
import { testRule } from "../../../test/rule-tester";
import rule from "./j08-levels-complete";

testRule(rule, {
  valid: {
    办案项目没有直接的服务对象: oneForm({ name: "扫黑除恶办案经费", indicators: SOUND.slice(0, -1) }),
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
          message: "“热线运行经费”缺少成本指标、时效指标。请补充；本项目不适用的，请注明。",
          cells: ["绩效!B3"],
          severity: "warning",
        },
      ],
    },
    几份表都不全_并为一条: {
      book: formBook(
        formSheet({ indicators: SOUND.filter(([, second]) => second !== "时效指标") }),
        formSheet({
          sheet: "绩效二",
          name: "设备购置",
          indicators: SOUND.filter(([, second]) => second !== "时效指标"),
        }),
        formSheet({ sheet: "绩效三", name: "房屋维修", indicators: SOUND.filter(([first]) => first !== "满意度指标") }),
      ),
      findings: [
        {
          message:
            "3 份绩效目标表的指标不全：“热线运行经费”、“设备购置”缺少时效指标；“房屋维修”缺少满意度指标。请补充；项目不适用的，请注明。",
          cells: ["绩效!B3", "绩效二!B3", "绩效三!B3"],
        },
      ],
    },
    缺整个效益和满意度: {
      book: oneForm({ indicators: SOUND.filter(([first]) => !/效益|满意/.test(first)) }),
      findings: [
        {
          message: "“热线运行经费”缺少效益指标、满意度指标。请补充；本项目不适用的，请注明。",
          cells: ["绩效!B3"],
          severity: "warning",
        },
      ],
    },
  },
});
