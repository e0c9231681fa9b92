import { readDrawing } from "../../../test/read-drawing";
import { GENERAL_TABLE, readText } from "../../../test/read-text";
import { testRule } from "../../../test/rule-tester";
import rule from "./w18-copied-from-neighbour";

const two = (first: string, second: string) =>
  readText(
    "三、一般公共预算支出情况",
    `（一）档案馆（项）70.25万元，${first}`,
    `（二）机关事业单位基本养老保险缴费支出（项）10.00万元，${second}`,
  );

testRule(rule, {
  valid: {
    用途各不相同: two("主要用于人员工资和日常运转。", "主要用于单位缴纳养老保险费。"),
    只有增减额相同: two("比上年增加5.00万元，增长7.66%。", "比上年增加5.00万元，增长100.00%。"),
    用途很短: two("主要用于日常工作。", "主要用于日常工作。"),
  },
  skipped: {
    没有相邻条目: readText("三、一般公共预算支出情况", "2025年一般公共预算支出80.25万元。"),
    没有说明文字: readDrawing(GENERAL_TABLE),
  },
  invalid: {
    增减额和增减率照抄: {
      book: two("比上年增加5.00万元，增长7.66%。", "比上年增加5.00万元，增长7.66%。"),
      findings: [
        {
          message:
            "“三、一般公共预算支出情况”：“机关事业单位基本养老保险缴费支出（项）”的增减额和增减率与上一条“档案馆（项）”完全相同（5.00万元、7.66%），而两条的金额不同。请核对是否照抄。",
          cells: ["情况说明!A4"],
          severity: "warning",
        },
      ],
    },
    用途照抄: {
      book: two(
        "主要用于保障单位正常运转和完成日常工作发生的支出。",
        "主要用于保障单位正常运转和完成日常工作发生的支出。",
      ),
      findings: [
        {
          message:
            "“三、一般公共预算支出情况”：“机关事业单位基本养老保险缴费支出（项）”的用途与上一条“档案馆（项）”完全相同（保障单位正常运转和完成日常工作发生的支出），而两条的金额不同。请核对是否照抄。",
          cells: ["情况说明!A4"],
          severity: "warning",
        },
      ],
    },
  },
});
