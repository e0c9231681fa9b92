import { readDrawing } from "../../../test/read-drawing";
import { GENERAL_TABLE, readText } from "../../../test/read-text";
import { testRule } from "../../../test/rule-tester";
import rule from "./w16-classification-covers-base";

const HEADING = "三、一般公共预算支出情况";

testRule(rule, {
  valid: {
    各类相加等于总额: readText(
      HEADING,
      "2025年一般公共预算支出80.25万元，按功能分类：一般公共服务支出70.25万元，社会保障和就业支出10.00万元。",
    ),
  },
  skipped: {
    没有分类: readText(HEADING, "2025年一般公共预算支出80.25万元。"),
    没有说明文字: readDrawing(GENERAL_TABLE),
  },
  invalid: {
    按用途划分没有包括项目支出: {
      book: readText(
        HEADING,
        "2025年一般公共预算支出80.25万元，按用途划分：工资福利支出50.25万元，商品和服务支出10.00万元。",
        "项目支出20.00万元，主要用于设备购置。",
      ),
      findings: [
        {
          message:
            "“三、一般公共预算支出情况”：“按用途划分”所列之和 60.25万元 与“一般公共预算支出” 80.25万元 相差 20.00万元（等于“项目支出”）。请补列，或写明分类口径。",
          cells: ["情况说明!A3", "情况说明!A3", "情况说明!A3", "情况说明!A3"],
          severity: "error",
        },
      ],
    },
    按用途划分的只是基本支出: {
      book: readText(
        HEADING,
        "2025年一般公共预算支出80.25万元，按用途划分：工资福利支出50.25万元，商品和服务支出10.00万元。",
        "基本支出60.25万元，主要用于人员。",
      ),
      findings: [
        {
          message:
            "“三、一般公共预算支出情况”：“按用途划分”所列之和 60.25万元 与“一般公共预算支出” 80.25万元 相差 20.00万元（所列之和等于“基本支出”）。请补列，或写明分类口径。",
          cells: ["情况说明!A3", "情况说明!A3", "情况说明!A3", "情况说明!A3"],
          severity: "error",
        },
      ],
    },
    其中没有列全: {
      book: readText(
        HEADING,
        "2025年一般公共预算支出80.25万元，其中：工资福利支出50.25万元，商品和服务支出20.00万元。",
      ),
      findings: [
        {
          message:
            "“三、一般公共预算支出情况”：“一般公共预算支出” 80.25万元，“其中”所列之和为 70.25万元，相差 10.00万元。如应列全，请补列。",
          cells: ["情况说明!A3", "情况说明!A3", "情况说明!A3", "情况说明!A3"],
          severity: "info",
        },
      ],
    },
  },
});
