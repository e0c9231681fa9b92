import { sheet } from "../../../test/draw-sheet";
import { readDrawing } from "../../../test/read-drawing";
import { GENERAL_TABLE, readTextBeside } from "../../../test/read-text";
import { testRule } from "../../../test/rule-tester";
import { formSheet } from "../../../test/target-forms";
import rule from "./w23-project-notes-money";

const PROJECTS = sheet(
  "项目",
  `
2025年项目支出表
 | | | 单位：万元
项目名称 | 合计 | 一般公共预算 | 其他资金
档案数字化加工项目 | 20.00 | 12.00 | 8.00
库房改造项目 | 30.00 | 30.00 |
合计 | 50.00 | 42.00 | 8.00`,
);

const told = (...paragraphs: readonly string[]) =>
  readTextBeside([sheet("表", GENERAL_TABLE), PROJECTS, formSheet()], ...paragraphs);

/** A form of 100.00万元 and a text that speaks of its project without a table of projects. */
const toldOfForms = (...paragraphs: readonly string[]) =>
  readTextBeside([sheet("表", GENERAL_TABLE), formSheet()], ...paragraphs);

const quarters = (last: string) =>
  `第一季度用款计划30.00万元，第二季度用款计划20.00万元，第三季度用款计划25.00万元，第四季度用款计划${last}万元。`;

const HEADING = "九、项目经费情况说明";
const PROJECT = "1.热线运行经费";

testRule(rule, {
  valid: {
    同名的绩效目标表和用款计划都一致: toldOfForms(
      HEADING,
      "热线运行经费100.00万元，其他业务费5.00万元。",
      quarters("25.00"),
    ),
    用款计划与哪份表都不相近: toldOfForms(HEADING, quarters("225.00")),
    与绩效目标表一致: told(HEADING, PROJECT, "（1）项目概述：受理群众来电。", "（2）年度预算安排：100.00万元。"),
    与项目表一致: told("三、项目支出情况", "2025年档案数字化加工项目20.00万元，主要用于档案扫描。"),
  },
  skipped: {
    没有项目金额: told(HEADING, PROJECT, "（1）项目概述：受理群众来电。"),
    没有说明文字: readDrawing(GENERAL_TABLE),
  },
  invalid: {
    与同名的绩效目标表不一致: {
      book: toldOfForms(HEADING, "热线运行经费110.00万元。"),
      findings: [
        {
          message:
            "“九、项目经费情况说明”：“热线运行经费”写为 110.00万元，绩效目标表的年度资金为 100.00万元（绩效!B4），相差 10.00万元。请核对。",
          cells: ["情况说明!A3", "绩效!B4"],
          severity: "warning",
        },
      ],
    },
    两处写的金额不同: {
      book: toldOfForms(HEADING, "档案扫描加工费12.00万元。", "十、绩效目标情况", "档案扫描加工费13.00万元。"),
      findings: [
        {
          message: "“九、项目经费情况说明”：“档案扫描加工费”写为 12.00万元，“十、绩效目标情况”写为 13.00万元。请统一。",
          cells: ["情况说明!A3", "情况说明!A5"],
          severity: "warning",
        },
      ],
    },
    用款计划之和不等: {
      book: toldOfForms(HEADING, quarters("24.00")),
      findings: [
        {
          message:
            "“九、项目经费情况说明”：各期用款计划之和为 99.00万元，“热线运行经费”绩效目标表的年度资金为 100.00万元（绩效!B4），相差 1.00万元。请核对。",
          cells: ["情况说明!A3", "情况说明!A3", "情况说明!A3", "情况说明!A3", "绩效!B4"],
          severity: "warning",
        },
      ],
    },
    与绩效目标表不一致: {
      book: told(HEADING, PROJECT, "（1）项目概述：受理群众来电。", "（2）年度预算安排：120.00万元。"),
      findings: [
        {
          message:
            "“（2）年度预算安排”：“热线运行经费”年度预算写为 120.00万元，绩效目标表为 100.00万元，相差 20.00万元。请核对。",
          cells: ["情况说明!A5", "绩效!B4"],
          severity: "warning",
        },
      ],
    },
    与项目表不一致: {
      book: told("三、项目支出情况", "2025年档案数字化加工项目25.00万元，主要用于档案扫描。"),
      findings: [
        {
          message:
            "“三、项目支出情况”：“档案数字化加工项目”文中为 25.00万元，项目!B4 为 20.00万元，相差 5.00万元。请改正文字或核对表格。",
          cells: ["情况说明!A3", "项目!B4"],
          severity: "warning",
        },
      ],
    },
    与项目表相差末位: {
      book: told("三、项目支出情况", "2025年库房改造项目30.01万元，主要用于修缮库房。"),
      findings: [
        {
          message:
            "“三、项目支出情况”：“库房改造项目”文中为 30.01万元，项目!B5 为 30.00万元，相差末位 0.01万元，属尾差。建议文表使用同一数。",
          cells: ["情况说明!A3", "项目!B5"],
          severity: "info",
        },
      ],
    },
    写的是全部资金: {
      book: told("三、一般公共预算项目支出情况", "2025年档案数字化加工项目20.00万元，主要用于档案扫描。"),
      findings: [
        {
          message:
            "“三、一般公共预算项目支出情况”：“档案数字化加工项目”文中为 20.00万元，项目!C4 为 12.00万元；项目!B4 的同名数与文中相同。请核对本节口径。",
          cells: ["情况说明!A3", "项目!C4"],
          severity: "warning",
        },
      ],
    },
  },
});
