import { readDrawing } from "../../../test/read-drawing";
import { GENERAL_TABLE, readText } from "../../../test/read-text";
import { testRule } from "../../../test/rule-tester";
import rule from "./y14-change-equals-parts";

const HEADING = "一、关于2025年一般公共预算支出情况的说明";

testRule(rule, {
  valid: {
    增减额各是两个四舍五入的数之差: readText(
      HEADING,
      "2025年一般公共预算支出80.25万元，比上年预算增加10.25万元。其中：基本支出60.25万元，比上年预算增加3.00万元；项目支出20.00万元，比上年预算增加7.27万元。",
    ),
    各项增减相加等于总增减: readText(
      HEADING,
      "2025年一般公共预算支出80.25万元，比上年预算增加10.25万元，增长14.64%，主要原因是新增档案数字化项目。其中：基本支出60.25万元，比上年预算增加3.00万元，主要原因是人员增加；项目支出20.00万元，比上年预算增加7.25万元，主要原因是新增项目。",
    ),
  },
  skipped: {
    没有说明文字: readDrawing(GENERAL_TABLE),
  },
  invalid: {
    分项少算: {
      book: readText(
        HEADING,
        "2025年一般公共预算支出80.25万元，比上年预算增加10.25万元，增长14.64%，主要原因是新增档案数字化项目。其中：基本支出60.25万元，比上年预算增加3.00万元，主要原因是人员增加；项目支出20.00万元，比上年预算增加2.00万元，主要原因是新增项目。",
      ),
      findings: [
        {
          message:
            "“一、关于2025年一般公共预算支出情况的说明”：各项增减之和 5.00万元 与总增减 10.25万元 相差 5.25万元。请核对。",
          cells: ["情况说明!A3", "情况说明!A3", "情况说明!A3"],
          severity: "error",
        },
      ],
    },
  },
});
