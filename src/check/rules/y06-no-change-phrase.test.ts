import { readDrawing } from "../../../test/read-drawing";
import { GENERAL_TABLE, readText } from "../../../test/read-text";
import { testRule } from "../../../test/rule-tester";
import rule from "./y06-no-change-phrase";

const HEADING = "一、关于2025年一般公共预算支出情况的说明";

testRule(rule, {
  valid: {
    下一段说的是增加的项目: readText(
      HEADING,
      "2025年一般公共预算支出80.25万元，比上年预算增加10.25万元；政府性基金预算支出0.00万元，与上年持平。",
      "支出增加的主要原因是新增档案数字化项目。",
    ),
    写成持平: readText(HEADING, "2025年一般公共预算支出80.25万元，与上年预算持平。"),
  },
  skipped: {
    没有说明文字: readDrawing(GENERAL_TABLE),
  },
  invalid: {
    写成增加零: {
      book: readText(HEADING, "2025年一般公共预算支出80.25万元，比上年预算增加0万元，增长0%，主要原因是人员没有变动。"),
      findings: [
        {
          message:
            "“一、关于2025年一般公共预算支出情况的说明”：没有增减的 1 处写成“比上年预算增加0万元”。建议写“与上年持平”，不写原因。",
          cells: ["情况说明!A3"],
          severity: "info",
        },
      ],
    },
    几节都这样写_一条: {
      book: readText(
        HEADING,
        "2025年一般公共预算支出80.25万元，比上年预算增加0万元。",
        "二、政府性基金预算支出情况",
        "政府性基金预算支出0.00万元，比上年预算增加0.00万元。",
      ),
      findings: [
        {
          message:
            "没有增减的 2 处写成“比上年预算增加0万元”等（“一、关于2025年一般公共预算支出情况的说明”、“二、政府性基金预算支出情况”）。建议写“与上年持平”，不写原因。",
          cells: ["情况说明!A3", "情况说明!A5"],
        },
      ],
    },
    持平还写原因: {
      book: readText(
        HEADING,
        "2025年一般公共预算支出80.25万元，与上年预算持平，主要原因是厉行节约，压减公务接待支出。",
      ),
      findings: [
        {
          message:
            "“一、关于2025年一般公共预算支出情况的说明”：“一般公共预算支出”没有增减，却写了原因“主要原因是厉行节约，压减公务接待支出”。建议删去，只写“与上年持平”。",
          cells: ["情况说明!A3"],
          severity: "info",
        },
      ],
    },
  },
});
