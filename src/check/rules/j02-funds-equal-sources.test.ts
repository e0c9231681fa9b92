import { formBook, noForm, oneForm, unitSheet } from "../../../test/target-forms";
import { testRule } from "../../../test/rule-tester";
import rule from "./j02-funds-equal-sources";

testRule(rule, {
  valid: {
    各来源相加等于总额: oneForm(),
    明细行不重复相加: oneForm({
      lines: ["资金总额 | 100", "财政拨款 | 100", "其中：一般公共预算 | 100", "其他资金 | "],
    }),
    金额写成带单位的文本也能相加: oneForm({
      lines: ["资金总额 | '100万'", "财政拨款 | '60万元'", "其他资金 | '400000元'"],
    }),
  },
  skipped: {
    没有绩效目标表: noForm,
    有一个来源看不懂时不相加: oneForm({ lines: ["资金总额 | 100", "财政拨款 | 60", "其他资金 | 待定"] }),
    只有总额: oneForm({ lines: ["资金总额 | 100"] }),
  },
  invalid: {
    来源之和少二十万元: {
      book: oneForm({ lines: ["资金总额 | 100", "财政拨款 | 60", "其他资金 | 20"] }),
      findings: [
        {
          message:
            "“热线运行经费”资金总额 100.00万元（绩效!B4）与各来源之和 80.00万元 相差 20.00万元。请核对资金总额及各来源行。",
          cells: ["绩效!B4", "绩效!B5", "绩效!B6"],
          severity: "error",
        },
      ],
    },
    年度一组与实施期一组各自核对: {
      book: oneForm({
        lines: [
          "资金情况 | 实施期资金总额： | 300 | 年度资金总额： | 100",
          " | 其中：财政拨款 | 300 | 其中：财政拨款 | 90",
          " | 其他资金 |  | 其他资金 | 5",
        ],
      }),
      findings: [
        {
          message:
            "“热线运行经费”年度资金总额 100.00万元（绩效!E4）与各来源之和 95.00万元 相差 5.00万元。请核对资金总额及各来源行。",
          cells: ["绩效!E4", "绩效!E5", "绩效!E6"],
          severity: "error",
        },
      ],
    },
    整体支出的一项任务: {
      book: formBook(unitSheet(["运行 | 保障运行 | 60 | 50 | 5", "金额合计 | | 60 | 50 | 10"])),
      findings: [
        {
          message:
            "整体支出绩效目标表的“运行”总额 60.00万元（整体绩效!D5）与各来源之和 55.00万元 相差 5.00万元。请核对该行。",
          cells: ["整体绩效!D5", "整体绩效!E5", "整体绩效!F5"],
          severity: "error",
        },
      ],
    },
  },
});
