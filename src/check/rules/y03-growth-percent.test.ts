import { readDrawing } from "../../../test/read-drawing";
import { GENERAL_TABLE, readText } from "../../../test/read-text";
import { testRule } from "../../../test/rule-tester";
import rule from "./y03-growth-percent";

const HEADING = "一、关于2025年一般公共预算支出情况的说明";

testRule(rule, {
  valid: {
    百分比与金额相符: readText(
      HEADING,
      "2025年一般公共预算支出80.25万元，比上年预算增加10.25万元，增长14.64%，主要原因是新增档案数字化项目。",
    ),
  },
  skipped: {
    没有说明文字: readDrawing(GENERAL_TABLE),
  },
  invalid: {
    先写执行数再写预算安排: {
      book: readText(
        HEADING,
        "1.档案馆支出70.25万元，主要用于日常工作。2024年预算执行数为50.00万元，2025年预算安排70.25万元，比2024年预算执行数增加45.00%。",
      ),
      findings: [
        {
          message:
            "“一、关于2025年一般公共预算支出情况的说明”：“档案馆支出”百分比写为 45.00%，按 20.25万元 ÷ 50.00万元 应为 40.50%。请改正。",
          cells: ["情况说明!A3"],
          severity: "error",
        },
      ],
    },
    文中的整数在表里写到分: {
      book: readText(
        HEADING,
        "2025年一般公共预算支出80.25万元，其中：项目支出20万元，比上年预算增加5.50万元，增长38.13%，主要原因是新增项目。",
      ),
      findings: [
        {
          message:
            "“一、关于2025年一般公共预算支出情况的说明”：“项目支出”百分比写为 38.13%，按 5.50万元 ÷ 14.50万元 应为 37.93%。请改正。",
          cells: ["情况说明!A3"],
        },
      ],
    },
    百分比多写了一位: {
      book: readText(
        HEADING,
        "2025年一般公共预算支出80.25万元，比上年预算增加10.25万元，增长25.64%，主要原因是新增档案数字化项目。",
      ),
      findings: [
        {
          message:
            "“一、关于2025年一般公共预算支出情况的说明”：“一般公共预算支出”百分比写为 25.64%，按 10.25万元 ÷ 70.00万元 应为 14.64%。请改正。",
          cells: ["情况说明!A3"],
          severity: "error",
        },
      ],
    },
    小数直接舍去: {
      book: readText(
        HEADING,
        "2025年一般公共预算支出80.25万元，比上年预算增加30.40万元，增长60%，主要原因是新增档案数字化项目。",
      ),
      findings: [
        {
          message:
            "“一、关于2025年一般公共预算支出情况的说明”：“一般公共预算支出”百分比写为 60%，按 30.40万元 ÷ 49.85万元 为 61%，末位相差 1，可能直接舍去了小数。建议核对。",
          cells: ["情况说明!A3"],
          severity: "info",
        },
      ],
    },
  },
});
