import { budgetSheets, formBook, formSheet, noForm, oneForm } from "../../../test/target-forms";
import { testRule } from "../../../test/rule-tester";
import rule from "./j06-projects-within-expenditure";

const twoForms = (first: string, second: string, items: readonly (readonly [string, string])[]) =>
  formBook(
    ...budgetSheets("100.00", items),
    formSheet({ lines: [`资金总额 | ${first}`] }),
    formSheet({ sheet: "绩效二", name: "设备购置", lines: [`资金总额 | ${second}`] }),
  );

testRule(rule, {
  valid: {
    小于项目支出是正常的: formBook(...budgetSheets("176.00"), formSheet()),
  },
  skipped: {
    没有绩效目标表: noForm,
    没有项目支出: oneForm({ title: "2025年项目绩效目标表" }),
  },
  invalid: {
    实施期资金可能跨年只作提示: {
      book: formBook(...budgetSheets("80.00"), formSheet({ lines: ["实施期资金总额： | 100"] })),
      findings: [
        {
          message:
            "绩效目标表金额合计 100.00万元 大于项目支出 80.00万元（支出总表!E4），多 20.00万元。请核对有无重复计列。",
          cells: ["绩效!B4", "支出总表!E4"],
          severity: "warning",
        },
      ],
    },
    合计大于项目支出: {
      book: twoForms("60", "50", [["2010399", "100.00"]]),
      findings: [
        {
          message:
            "绩效目标表金额合计 110.00万元 大于项目支出 100.00万元（支出总表!E4），多 10.00万元。请核对有无重复计列。",
          cells: ["绩效!B4", "绩效二!B4", "支出总表!E4"],
          severity: "error",
        },
      ],
    },
  },
});
