import { readDrawing } from "../../../test/read-drawing";
import { GENERAL_TABLE, readText } from "../../../test/read-text";
import { testRule } from "../../../test/rule-tester";
import rule from "./y16-contradictory-direction";

const HEADING = "一、关于2025年一般公共预算支出情况的说明";
const said = (words: string) => readText(HEADING, `2025年一般公共预算支出80.25万元，${words}。`);

testRule(rule, {
  valid: {
    只写持平: said("与上年持平"),
    增加零万元又写持平: said("比上年增加0.00万元，与上年持平"),
    另一项目持平: said("比上年增加10.00万元，基本支出与上年持平"),
    另一口径持平: said("比上年预算增加10.00万元，与上年执行数持平"),
    增加与持平分属两项: said("项目支出增加、基本支出持平"),
  },
  skipped: {
    没有说明文字: readDrawing(GENERAL_TABLE),
  },
  invalid: {
    增加持平: {
      book: said("比2024年预算增加持平"),
      findings: [
        {
          message: "“一、关于2025年一般公共预算支出情况的说明”：“增加持平”既写增减又写没有变化。请改正。",
          cells: ["情况说明!A3"],
          severity: "error",
        },
      ],
    },
    减少五万元又写持平: {
      book: said("减少5.00万元，与上年持平"),
      findings: [
        {
          message:
            "“一、关于2025年一般公共预算支出情况的说明”：“减少5.00万元，与上年持平”写了增减额又写没有变化。请改正。",
          cells: ["情况说明!A3"],
          severity: "error",
        },
      ],
    },
    模板的两个词都留着: {
      book: said("比上年增加/减少10.00万元"),
      findings: [
        {
          message: "“一、关于2025年一般公共预算支出情况的说明”：“增加/减少”同时写了增加和减少。请改正。",
          cells: ["情况说明!A3"],
          severity: "warning",
        },
      ],
    },
    大小于: {
      book: said("大小于上年"),
      findings: [
        {
          message: "“一、关于2025年一般公共预算支出情况的说明”：“大小于”没有说明是大于还是小于。请改正。",
          cells: ["情况说明!A3"],
          severity: "warning",
        },
      ],
    },
  },
});
