import { readDrawing } from "../../../test/read-drawing";
import { GENERAL_TABLE, readText } from "../../../test/read-text";
import { testRule } from "../../../test/rule-tester";
import rule from "./y09-reason-quality";

const HEADING = "一、关于2025年一般公共预算支出情况的说明";

testRule(rule, {
  valid: {
    原因具体: readText(
      HEADING,
      "2025年一般公共预算支出80.25万元，比上年预算增加10.25万元，增长14.64%，主要原因是新增档案数字化项目。",
    ),
  },
  skipped: {
    没有说明文字: readDrawing(GENERAL_TABLE),
  },
  invalid: {
    原因空着: {
      book: readText(HEADING, "2025年一般公共预算支出80.25万元，比上年预算增加10.25万元，增长14.64%，主要原因是：。"),
      findings: [
        {
          message: "“一、关于2025年一般公共预算支出情况的说明”：1 处原因为空或占位（一般公共预算支出）。请补充。",
          cells: ["情况说明!A3"],
          severity: "warning",
        },
      ],
    },
    没有变化而原因只有开头: {
      book: readText(
        "六、“三公”经费情况",
        "2025年“三公”经费2.00万元，与上年持平，其中：公车运行费2.00万元，与上年一致0万元，主要原因是。公务接待费0万元，与上年持平。",
      ),
      findings: [
        {
          message: "“六、‘三公’经费情况”：1 处原因为空或占位（公车运行费）。请补充。",
          cells: ["情况说明!A3"],
          severity: "warning",
        },
      ],
    },
    原因只重复结果: {
      book: readText(
        HEADING,
        "2025年一般公共预算支出80.25万元，比上年预算增加10.25万元，增长14.64%，主要原因是支出增加。",
      ),
      findings: [
        {
          message:
            "“一、关于2025年一般公共预算支出情况的说明”：1 处原因过于笼统（一般公共预算支出）。建议写明人员、标准、项目或结转的变化。",
          cells: ["情况说明!A3"],
          severity: "info",
        },
      ],
    },
  },
});
