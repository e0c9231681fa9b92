import { readDrawing } from "../../../test/read-drawing";
import { GENERAL_TABLE, readText } from "../../../test/read-text";
import { testRule } from "../../../test/rule-tester";
import rule from "./y08-reason-required";

const HEADING = "一、关于2025年一般公共预算支出情况的说明";

testRule(rule, {
  valid: {
    都写了原因: readText(
      HEADING,
      "2025年一般公共预算支出80.25万元，比上年预算增加10.25万元，增长14.64%，主要原因是新增项目。",
      "基本支出60.25万元，比上年预算增加3.00万元，增长5.24%，主要原因是人员增加。",
      "项目支出20.00万元，比上年预算增加7.25万元，增长56.86%，主要原因是新增档案数字化项目。",
    ),
  },
  skipped: {
    没有说明文字: readDrawing(GENERAL_TABLE),
  },
  invalid: {
    一项没有写原因: {
      book: readText(
        HEADING,
        "2025年一般公共预算支出80.25万元，比上年预算增加10.25万元，增长14.64%，主要原因是新增项目。",
        "基本支出60.25万元，比上年预算增加3.00万元，增长5.24%，主要原因是人员增加。",
        "项目支出20.00万元，比上年预算增加7.25万元，增长56.86%。",
      ),
      findings: [
        {
          message:
            "“一、关于2025年一般公共预算支出情况的说明”：“项目支出”比上年预算增加7.25万元，增长56.86%，没有写原因。请补充。",
          cells: ["情况说明!A5"],
          severity: "warning",
        },
      ],
    },
  },
});
