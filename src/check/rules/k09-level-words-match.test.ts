import { readDrawing } from "../../../test/read-drawing";
import { GENERAL_TABLE, readText } from "../../../test/read-text";
import { testRule } from "../../../test/rule-tester";
import rule from "./k09-level-words-match";

const HEADING = "三、一般公共预算支出情况";

testRule(rule, {
  valid: {
    类款项与科目相符: readText(
      HEADING,
      "1.一般公共服务支出（类）档案事务（款）档案馆（项）70.25万元，用于日常工作。",
      "2.社会保障和就业（类）行政事业单位养老支出（款）机关事业单位基本养老保险缴费支出（项）10.00万元。",
    ),
    旧名称由别的规则说明: readText(
      HEADING,
      "社会保障和就业支出（类）行政事业单位离退休（款）机关事业单位基本养老保险缴费支出（项）10.00万元。",
    ),
  },
  skipped: {
    没有写类款项: readText(HEADING, "2025年一般公共预算支出80.25万元。"),
    没有说明文字: readDrawing(GENERAL_TABLE),
  },
  invalid: {
    类的名称写成了款: {
      book: readText(HEADING, "1.一般公共服务支出（类）一般公共服务支出（款）档案馆（项）70.25万元。"),
      findings: [
        {
          message:
            "“三、一般公共预算支出情况”：“一般公共服务支出（类）一般公共服务支出（款）档案馆（项）”中的“一般公共服务支出”不是款级科目，款应为“档案事务”（20126）。请改正。",
          cells: ["情况说明!A3"],
          severity: "warning",
        },
      ],
    },
    款写成了类: {
      book: readText(HEADING, "1.档案事务（类）档案馆（项）70.25万元。"),
      findings: [
        {
          message:
            "“三、一般公共预算支出情况”：“档案事务（类）档案馆（项）”中的“档案事务”不是类级科目，类应为“一般公共服务支出”（201）。请改正。",
          cells: ["情况说明!A3"],
        },
      ],
    },
    项写成了款: {
      book: readText(HEADING, "1.一般公共服务支出（类）档案事务（款）档案馆（款）70.25万元。"),
      findings: [
        {
          message:
            "“三、一般公共预算支出情况”：“一般公共服务支出（类）档案事务（款）档案馆（款）”中的“档案馆”不是款级科目，款应为“档案事务”（20126）。请改正。",
          cells: ["情况说明!A3"],
        },
      ],
    },
    款的名称不是本科目的: {
      book: readText(HEADING, "1.一般公共服务支出（类）档案管理（款）档案馆（项）70.25万元。"),
      findings: [
        {
          message:
            "“三、一般公共预算支出情况”：“一般公共服务支出（类）档案管理（款）档案馆（项）”中的“档案管理（款）”与科目名称不符，“20126”的名称是“档案事务”。请核对。",
          cells: ["情况说明!A3"],
          severity: "warning",
        },
      ],
    },
  },
});
