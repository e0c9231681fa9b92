import { sheet } from "../../../test/draw-sheet";
import { budgetSheets, formBook, formSheet, noForm, projectSheet } from "../../../test/target-forms";
import { testRule } from "../../../test/rule-tester";
import rule from "./j05-project-amount-agrees";

const twoForms = (first: string, second: string, items: readonly (readonly [string, string])[]) =>
  formBook(
    ...budgetSheets("100.00", items),
    formSheet({ lines: [`资金总额 | ${first}`] }),
    formSheet({ sheet: "绩效二", name: "设备购置", lines: [`资金总额 | ${second}`] }),
  );

const byFunction = (name: string, fund: string) =>
  sheet(
    name,
    `2025年${fund}支出预算表
     | | | | 单位：万元
    科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
     | 合计 | 60.00 | 0 | 60.00
    2010399 | 其他支出 | 60.00 | 0 | 60.00`,
  );

testRule(rule, {
  valid: {
    财政拨款和一般公共预算两表列的是同一科目_另一项目没有列在表中: formBook(
      byFunction("财政拨款", "财政拨款"),
      byFunction("一般公共预算", "一般公共预算"),
      formSheet({ lines: ["资金总额 | 60"] }),
      formSheet({ sheet: "绩效二", name: "设备购置", lines: ["资金总额 | 45"] }),
    ),
    与项目支出表相等: formBook(...budgetSheets("100.00"), projectSheet([["热线运行经费", "100.00"]]), formSheet()),
    项目支出表只列财政拨款: formBook(
      ...budgetSheets("80.00"),
      projectSheet([["热线运行经费", "80.00"]]),
      formSheet({ lines: ["资金总额 | 100", "财政拨款 | 80", "其他资金 | 20"] }),
    ),
    各项目与各科目分别相等: twoForms("60", "40", [
      ["2010399", "60.00"],
      ["2010303", "40.00"],
    ]),
    多年期的总额不与本年比较: formBook(
      projectSheet([
        ["热线运行经费", "100.00"],
        ["设备购置", "20.00"],
      ]),
      ...budgetSheets("120.00"),
      formSheet({ lines: ["资金总额 | 300", "项目期 | 2024-2026"] }),
      formSheet({ sheet: "绩效二", name: "设备购置", lines: ["资金总额 | 20"] }),
    ),
  },
  skipped: {
    没有绩效目标表: noForm,
    没有项目表也对不上科目: formBook(...budgetSheets("176.00", [["2010399", "176.00"]]), formSheet()),
  },
  invalid: {
    与项目支出表不等: {
      book: formBook(...budgetSheets("120.00"), projectSheet([["热线运行", "120.00"]]), formSheet()),
      findings: [
        {
          message:
            "“热线运行经费”绩效目标表金额 100.00万元（绩效!B4）与2025年项目支出表 120.00万元（项目表!B5）相差 20.00万元。请统一。",
          cells: ["绩效!B4", "项目表!B5"],
          severity: "error",
        },
      ],
    },
    其余都对应相等只有一个不等: {
      book: twoForms("60", "45", [
        ["2010399", "60.00"],
        ["2010303", "40.00"],
      ]),
      findings: [
        {
          message:
            "“设备购置”绩效目标表金额 45.00万元（绩效二!B4）与2025年支出总表中“其他支出”的项目支出 40.00万元（支出总表!E6）相差 5.00万元；其余项目与科目都对应相等。请核对。",
          cells: ["绩效二!B4", "支出总表!E6"],
          severity: "warning",
        },
      ],
    },
  },
});
