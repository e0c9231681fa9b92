import { sheet } from "../../../test/draw-sheet";
import { readDrawing } from "../../../test/read-drawing";
import { GENERAL_TABLE, readText, readTextBeside } from "../../../test/read-text";
import { testRule } from "../../../test/rule-tester";
import rule from "./w10-project-and-carry-over";

const HEADING = "三、一般公共预算支出情况";

const WITH_OTHER_MONEY = `
2025年部门支出总表
 | | | | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
 | 合计 | 100.50 | 60.25 | 40.25
'2012604' | 档案馆 | 100.50 | 60.25 | 40.25`;

testRule(rule, {
  valid: {
    项目支出和资金安排一致: readText(HEADING, "项目支出20.00万元，其中：本年收入安排15.00万元，上年结转安排5.00万元。"),
  },
  skipped: {
    没有项目支出: readText(HEADING, "2025年一般公共预算支出80.25万元。"),
    没有说明文字: readDrawing(GENERAL_TABLE),
  },
  invalid: {
    项目支出与表不一致: {
      book: readText(HEADING, "2025年一般公共预算支出80.25万元，其中：基本支出60.25万元，项目支出23.40万元。"),
      findings: [
        {
          message:
            "“三、一般公共预算支出情况”：“项目支出”文中为 23.40万元，表!E4 为 20.00万元，相差 3.40万元。请改正文字或核对表格。",
          cells: ["情况说明!A3", "表!E4"],
          severity: "error",
        },
      ],
    },
    相差末位: {
      book: readText(HEADING, "2025年一般公共预算支出80.25万元，其中：基本支出60.25万元，项目支出20.01万元。"),
      findings: [
        {
          message:
            "“三、一般公共预算支出情况”：“项目支出”文中为 20.01万元，表!E4 为 20.00万元，相差末位 0.01万元，属尾差。建议文表使用同一数。",
          cells: ["情况说明!A3", "表!E4"],
          severity: "info",
        },
      ],
    },
    写了全部资金的项目支出: {
      book: readTextBeside(
        [sheet("表", GENERAL_TABLE), sheet("总表", WITH_OTHER_MONEY)],
        HEADING,
        "项目支出40.25万元，主要用于设备购置。",
      ),
      findings: [
        {
          message:
            "“三、一般公共预算支出情况”：“项目支出”文中为 40.25万元，表!E4 为 20.00万元；总表!E4 的同名数与文中相同。请核对本节口径。",
          cells: ["情况说明!A3", "表!E4"],
          severity: "warning",
        },
      ],
    },
    资金安排相加不等: {
      book: readText(HEADING, "项目支出20.00万元，其中：本年收入安排15.00万元，上年结转安排3.00万元。"),
      findings: [
        {
          message:
            "“三、一般公共预算支出情况”：“项目支出” 20.00万元 与本年安排 15.00万元、上年结转安排 3.00万元 之和 18.00万元 相差 2.00万元。请核对资金安排。",
          cells: ["情况说明!A3", "情况说明!A3", "情况说明!A3"],
          severity: "error",
        },
      ],
    },
  },
});
