import { readDrawing } from "../../../test/read-drawing";
import { GENERAL_TABLE, readText } from "../../../test/read-text";
import { testRule } from "../../../test/rule-tester";
import rule from "./w26-glossary-chain";

testRule(rule, {
  valid: {
    类款项与表一致: readText(
      "四、名词解释",
      "一般公共服务支出（类）档案事务（款）档案馆（项）：指档案馆开展工作的支出，包括保管和利用。",
    ),
  },
  skipped: {
    没有说明文字: readDrawing(GENERAL_TABLE),
  },
  invalid: {
    款写错: {
      book: readText(
        "四、名词解释",
        "一般公共服务支出（类）人大事务（款）档案馆（项）：指档案馆开展工作的支出，包括保管和利用。",
      ),
      findings: [
        {
          message:
            "名词解释的“一般公共服务支出（类）人大事务（款）档案馆（项）”不在本单位预算表中，表内的“档案馆”属于“一般公共服务支出 — 档案事务”（表!B7）。请核对。",
          cells: ["情况说明!A3", "表!B7"],
          severity: "warning",
        },
      ],
    },
    是别的单位的科目: {
      book: readText(
        "四、名词解释",
        "1.教育支出（类）普通教育（款）小学教育（项）：指小学开展教学活动的支出，包括运转和教学。",
      ),
      findings: [
        {
          message:
            "名词解释的“教育支出（类）普通教育（款）小学教育（项）”不在本单位预算表中。请核对是否为上年文字或其他单位的科目。",
          cells: ["情况说明!A3"],
          severity: "warning",
        },
      ],
    },
  },
});
