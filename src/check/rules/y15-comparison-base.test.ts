import { readDrawing } from "../../../test/read-drawing";
import { GENERAL_TABLE, readText } from "../../../test/read-text";
import { testRule } from "../../../test/rule-tester";
import rule from "./y15-comparison-base";

const HEADING = "一、关于2025年一般公共预算支出情况的说明";

testRule(rule, {
  valid: {
    都与上年预算比: readText(
      HEADING,
      "2025年一般公共预算支出80.25万元，比上年预算增加10.25万元，增长14.64%，主要原因是新增档案数字化项目。",
      "其中：基本支出60.25万元，比上年预算增加3.00万元，增长5.24%，主要原因是人员增加。",
    ),
    总额与上年预算比而各科目与上年执行数比: readText(
      HEADING,
      "2025年一般公共预算支出80.25万元，比上年预算增加10.25万元，主要原因是新增档案数字化项目。",
      "1.档案馆支出70.25万元，比上年执行数增加9.25万元，主要原因是新增档案数字化项目。",
      "2.机关事业单位基本养老保险缴费支出10.00万元，比上年执行数增加1.00万元，主要原因是人员增加。",
    ),
  },
  skipped: {
    没有说明文字: readDrawing(GENERAL_TABLE),
  },
  invalid: {
    一处与执行数比: {
      book: readText(
        HEADING,
        "2025年一般公共预算支出80.25万元，比上年预算增加10.25万元，增长14.64%，主要原因是新增档案数字化项目。",
        "其中：基本支出60.25万元，比上年执行数增加3.00万元，增长5.24%，主要原因是人员增加。",
      ),
      findings: [
        {
          message:
            "“一、关于2025年一般公共预算支出情况的说明”：比较口径有“比上年预算”和“比上年执行数”。请统一为“上年预算数”。",
          cells: ["情况说明!A4"],
          severity: "warning",
        },
      ],
    },
  },
});
