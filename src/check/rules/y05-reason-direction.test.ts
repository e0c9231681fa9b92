import { readDrawing } from "../../../test/read-drawing";
import { GENERAL_TABLE, readText } from "../../../test/read-text";
import { testRule } from "../../../test/rule-tester";
import rule from "./y05-reason-direction";

const HEADING = "一、关于2025年一般公共预算支出情况的说明";

testRule(rule, {
  valid: {
    原因与方向一致: readText(
      HEADING,
      "2025年一般公共预算支出80.25万元，比上年预算增加10.25万元，增长14.64%，主要原因是新增档案数字化项目。",
    ),
    退休是名称的一部分: readText(
      HEADING,
      "2025年一般公共预算支出80.25万元，比上年预算增加10.25万元，增长14.64%，主要原因是政策性调增离退休人员补助。",
      "基本支出60.25万元，比上年预算增加3.00万元，增长5.24%，主要原因是退休人员生活补助标准提高。",
    ),
  },
  skipped: {
    没有说明文字: readDrawing(GENERAL_TABLE),
  },
  invalid: {
    增加却写节约: {
      book: readText(
        HEADING,
        "2025年一般公共预算支出80.25万元，比上年预算增加10.25万元，增长14.64%，主要原因是厉行节约，压减公务接待支出。",
      ),
      findings: [
        {
          message:
            "“一、关于2025年一般公共预算支出情况的说明”：“一般公共预算支出”增加，原因却写“主要原因是厉行节约，压减公务接待支出”。请核对原因或方向。",
          cells: ["情况说明!A3"],
          severity: "warning",
        },
      ],
    },
    增加却写人员退休: {
      book: readText(
        HEADING,
        "2025年一般公共预算支出80.25万元，比上年预算增加10.25万元，增长14.64%，主要原因是本年退休2人。",
      ),
      findings: [
        {
          message:
            "“一、关于2025年一般公共预算支出情况的说明”：“一般公共预算支出”增加，原因却写“主要原因是本年退休2人”。请核对原因或方向。",
          cells: ["情况说明!A3"],
          severity: "warning",
        },
      ],
    },
    同一段说法相反: {
      book: readText(
        HEADING,
        "2025年一般公共预算支出80.25万元，比上年预算增加10.25万元，增长14.64%，主要原因是人员及公用经费增加。按照过紧日子要求，压减公用经费支出。",
      ),
      findings: [
        {
          message:
            "“一、关于2025年一般公共预算支出情况的说明”：一处称“主要原因是人员及公用经费增加”，同一段又称“压减公用经费支出”，对“公用经费”的说法相反。请统一。",
          cells: ["情况说明!A3", "情况说明!A3"],
          severity: "warning",
        },
      ],
    },
  },
});
