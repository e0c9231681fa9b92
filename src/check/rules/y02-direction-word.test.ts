import { readDrawing } from "../../../test/read-drawing";
import { GENERAL_TABLE, readText } from "../../../test/read-text";
import { testRule } from "../../../test/rule-tester";
import rule from "./y02-direction-word";

const HEADING = "一、关于2025年一般公共预算支出情况的说明";

testRule(rule, {
  valid: {
    方向一致: readText(
      HEADING,
      "2025年一般公共预算支出80.25万元，上年预算70.25万元，增加10.00万元，增长14.23%，主要原因是新增档案数字化项目。",
    ),
  },
  skipped: {
    没有说明文字: readDrawing(GENERAL_TABLE),
  },
  invalid: {
    比上年多却写减少: {
      book: readText(
        HEADING,
        "2025年一般公共预算支出80.25万元，上年预算70.25万元，减少10.00万元，下降14.23%，主要原因是新增档案数字化项目。",
      ),
      findings: [
        {
          message:
            "“一、关于2025年一般公共预算支出情况的说明”：“一般公共预算支出”写为“减少”，但 80.25万元 比 上年 70.25万元 增加。请改正。",
          cells: ["情况说明!A3"],
          severity: "error",
        },
      ],
    },
    一句之中先增后降: {
      book: readText(
        HEADING,
        "2025年一般公共预算支出80.25万元，比上年预算增加10.25万元，下降14.64%，主要原因是新增档案数字化项目。",
      ),
      findings: [
        {
          message:
            "“一、关于2025年一般公共预算支出情况的说明”：“一般公共预算支出”前面写“增加”，后面写“下降”，方向相反。请统一。",
          cells: ["情况说明!A3"],
          severity: "error",
        },
      ],
    },
    增加额大于本年数: {
      book: readText(
        HEADING,
        "2025年一般公共预算支出80.25万元，比上年预算增加90.00万元，增长14.64%，主要原因是新增档案数字化项目。",
      ),
      findings: [
        {
          message:
            "“一、关于2025年一般公共预算支出情况的说明”：“一般公共预算支出”为 80.25万元，却写比上年增加 90.00万元，增加额大于本年数。请核对方向和金额。",
          cells: ["情况说明!A3"],
          severity: "error",
        },
      ],
    },
  },
});
