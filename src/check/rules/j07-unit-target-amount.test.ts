import { budgetSheets, formBook, oneForm, unitSheet } from "../../../test/target-forms";
import { testRule } from "../../../test/rule-tester";
import rule from "./j07-unit-target-amount";

testRule(rule, {
  valid: {
    等于支出总计: formBook(
      ...budgetSheets("100.00"),
      unitSheet(["运行 | 保障运行 | 60 | 60 | ", "项目 | 热线 | 40 | 40 | ", "金额合计 | | 100 | 100 | "]),
    ),
  },
  skipped: {
    没有整体支出绩效目标表: oneForm(),
    没有填写金额合计: formBook(
      ...budgetSheets("100.00"),
      unitSheet(["运行 | 保障运行 | 60 | 60 | ", "金额合计 | | | | "]),
    ),
  },
  invalid: {
    任务之和不等于合计: {
      book: formBook(
        ...budgetSheets("100.00"),
        unitSheet(["运行 | 保障运行 | 60 | 60 | ", "项目 | 热线 | 30 | 30 | ", "金额合计 | | 100 | 100 | "]),
      ),
      findings: [
        {
          message:
            "整体绩效金额合计 100.00万元（整体绩效!D7）与各项任务之和 90.00万元（整体绩效!D5、D6）相差 10.00万元。请核对各项任务。",
          cells: ["整体绩效!D7", "整体绩效!D5", "整体绩效!D6"],
          severity: "error",
        },
      ],
    },
    合计不等于支出总计: {
      book: formBook(
        ...budgetSheets("120.00"),
        unitSheet(["运行 | 保障运行 | 100 | 100 | ", "金额合计 | | 100 | 100 | "]),
      ),
      findings: [
        {
          message:
            "整体绩效金额合计 100.00万元（整体绩效!D6）与支出总计 120.00万元（支出总表!C4）相差 20.00万元。请核对各项任务。",
          cells: ["整体绩效!D6", "支出总表!C4"],
          severity: "error",
        },
      ],
    },
  },
});
