import { readDrawing } from "../../../test/read-drawing";
import { GENERAL_TABLE, readText } from "../../../test/read-text";
import { testRule } from "../../../test/rule-tester";
import rule from "./y01-change-amount";

const HEADING = "一、关于2025年一般公共预算支出情况的说明";

testRule(rule, {
  valid: {
    增减额与两年数相符: readText(
      HEADING,
      "2025年一般公共预算支出80.25万元，上年预算70.00万元，增加10.25万元，增长14.64%，主要原因是新增档案数字化项目。",
    ),
  },
  skipped: {
    没有说明文字: readDrawing(GENERAL_TABLE),
  },
  invalid: {
    上年数写在比较里面: {
      book: readText(
        HEADING,
        "2025年一般公共预算支出80.25万元，比2024年预算数70.00万元增加12.25万元，主要原因是新增档案数字化项目。",
      ),
      findings: [
        {
          message:
            "“一、关于2025年一般公共预算支出情况的说明”：“一般公共预算支出”增减额写为 12.25万元，按 80.25万元 与 70.00万元 计算为 10.25万元，相差 2.00万元。请核对。",
          cells: ["情况说明!A3"],
          severity: "error",
        },
      ],
    },
    增减额算错: {
      book: readText(
        HEADING,
        "2025年一般公共预算支出80.25万元，上年预算70.00万元，增加12.25万元，增长14.64%，主要原因是新增档案数字化项目。",
      ),
      findings: [
        {
          message:
            "“一、关于2025年一般公共预算支出情况的说明”：“一般公共预算支出”增减额写为 12.25万元，按 80.25万元 与 70.00万元 计算为 10.25万元，相差 2.00万元。请核对。",
          cells: ["情况说明!A3"],
          severity: "error",
        },
      ],
    },
  },
});
