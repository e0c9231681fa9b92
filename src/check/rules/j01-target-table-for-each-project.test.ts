import { budgetSheets, formBook, formSheet, oneForm, projectSheet } from "../../../test/target-forms";
import { sheet } from "../../../test/draw-sheet";
import { testRule } from "../../../test/rule-tester";
import rule from "./j01-target-table-for-each-project";

const EXEMPT = `
2025年单位预算情况说明
一、本单位2025年收入预算100.00万元，比上年预算增加2.00万元，主要原因是人员增加。
二、本单位2025年支出预算100.00万元，其中基本支出60.00万元，项目支出40.00万元。
三、本单位2025年“三公”经费预算1.00万元，与上年预算持平，没有因公出国安排。
四、2025年度本单位无项目绩效目标表，没有其他需要说明的绩效目标情况，特此说明。`;

testRule(rule, {
  valid: {
    绩效目标表覆盖全部项目支出: formBook(...budgetSheets("100.00"), formSheet()),
    项目支出表的每个项目都有目标表: formBook(
      ...budgetSheets("100.00"),
      projectSheet([["热线运行", "100.00"]]),
      formSheet(),
    ),
  },
  skipped: {
    没有一份目标表: formBook(...budgetSheets("100.00")),
    没有项目支出: formBook(...budgetSheets("0.00"), formSheet()),
    没有支出表: oneForm({ title: "2025年项目绩效目标表" }),
    文字写明没有需公开的目标表: formBook(...budgetSheets("100.00"), sheet("说明", EXEMPT)),
  },
  invalid: {
    只有一部分项目支出有目标表: {
      book: formBook(...budgetSheets("176.00"), formSheet()),
      findings: [
        {
          message:
            "项目支出 176.00万元（支出总表!E4）中，有绩效目标表的为 100.00万元（57%）。请核对是否还有应公开的项目。",
          cells: ["支出总表!E4", "绩效!B4"],
          severity: "warning",
        },
      ],
    },
    项目支出表列出的项目没有目标表: {
      book: formBook(
        ...budgetSheets("150.00"),
        projectSheet([
          ["热线运行经费", "100.00"],
          ["设备购置", "50.00"],
        ]),
        formSheet(),
      ),
      findings: [
        {
          message:
            "项目支出表中的“设备购置”（项目表!B6）没有绩效目标表；项目支出 150.00万元 中，有绩效目标表的为 100.00万元（67%）。请补充，或注明不公开的原因。",
          cells: ["项目表!B6", "绩效!B4"],
          severity: "warning",
        },
      ],
    },
  },
});
