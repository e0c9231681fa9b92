import { SOUND, formBook, formSheet, noForm, oneForm, type IndicatorLine } from "../../../test/target-forms";
import { testRule } from "../../../test/rule-tester";
import rule from "./j18-duplicate-indicators";

const OTHER: readonly IndicatorLine[] = [
  ["成本指标", "经济成本指标", "采购总额", "≤20万元"],
  ["产出指标", "数量指标", "购置数量", "=20台"],
  ["效益指标", "社会效益指标", "设备使用率", "≥90%"],
];

testRule(rule, {
  valid: {
    各项目不同: formBook(
      formSheet(),
      formSheet({
        sheet: "绩效二",
        name: "设备购置",
        goal: "购置座席设备并验收合格，满足话务需要。",
        indicators: OTHER,
      }),
    ),
  },
  skipped: {
    没有绩效目标表: noForm,
  },
  invalid: {
    同一项目有两份: {
      book: formBook(formSheet(), formSheet({ sheet: "绩效2", goal: "改造机房，提高可用率，保障来电畅通。" })),
      findings: [
        {
          message: "“热线运行经费”有两份绩效目标表（绩效!B3、绩效2!B3）。请合并，或按不同项目分别命名。",
          cells: ["绩效!B3", "绩效2!B3"],
          severity: "warning",
        },
      ],
    },
    目标只换了项目名称: {
      book: formBook(
        formSheet({ name: "甲路养护", goal: "完成甲路养护的全部任务，路况良好，行人满意。" }),
        formSheet({
          sheet: "绩效2",
          name: "乙路养护",
          goal: "完成乙路养护的全部任务，路况良好，行人满意。",
          indicators: OTHER,
        }),
      ),
      findings: [
        {
          message: "“甲路养护”（绩效!B7）与“乙路养护”（绩效2!B7）的年度目标相同。请按项目分别设定。",
          cells: ["绩效!B7", "绩效2!B7"],
          severity: "warning",
        },
      ],
    },
    同一指标出现两次: {
      book: oneForm({ indicators: [...SOUND, ["产出指标", "质量指标", "一次答复率", "≥95%"]] }),
      findings: [
        {
          message: "“热线运行经费”的指标“一次答复率”出现两次（绩效!C11、绩效!C15）。请合并或区分。",
          cells: ["绩效!C11", "绩效!C15"],
          severity: "warning",
        },
      ],
    },
    两个项目目标和指标都相同: {
      book: formBook(formSheet(), formSheet({ sheet: "绩效二", name: "设备购置" })),
      findings: [
        {
          message: "“热线运行经费”（绩效!B7）与“设备购置”（绩效二!B7）的年度目标相同。请按项目分别设定。",
          cells: ["绩效!B7", "绩效二!B7"],
          severity: "warning",
        },
        {
          message: "“热线运行经费”（绩效!B3）与“设备购置”（绩效二!B3）的 5 个指标及指标值完全相同。请按项目分别设定。",
          cells: ["绩效!B3", "绩效二!B3"],
          severity: "warning",
        },
      ],
    },
  },
});
