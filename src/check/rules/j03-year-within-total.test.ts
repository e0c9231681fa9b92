import { noForm, oneForm } from "../../../test/target-forms";
import { testRule } from "../../../test/rule-tester";
import rule from "./j03-year-within-total";

testRule(rule, {
  valid: {
    年度不大于总额: oneForm({ lines: ["项目总额 | 300", "其中：年度资金总额 | 100", "项目期 | 2024-2026"] }),
    一年期项目两数相等: oneForm({ lines: ["项目总额 | 100", "其中：年度资金总额 | 100", "项目期 | 2025-2025"] }),
  },
  skipped: {
    没有绩效目标表: noForm,
    只有一个总额: oneForm(),
  },
  invalid: {
    三年的项目而年度资金等于总额: {
      book: oneForm({ lines: ["项目期 | 2025-2027", "项目资金总额 | 100", "年度资金总额 | 100"] }),
      findings: [
        {
          message:
            "“热线运行经费”的项目期为 2025—2027 年，年度资金与项目总额都是 100.00万元（绩效!B6、绩效!B5）。项目总额如不是各年资金之和，请核对。",
          cells: ["绩效!B6", "绩效!B5"],
          severity: "info",
        },
      ],
    },
    年度大于总额: {
      book: oneForm({ lines: ["项目总额 | 100", "其中：年度资金总额 | 120"] }),
      findings: [
        {
          message:
            "“热线运行经费”年度资金 120.00万元（绩效!B5）大于项目总额 100.00万元（绩效!B4），多 20.00万元。请核对。",
          cells: ["绩效!B5", "绩效!B4"],
          severity: "error",
        },
      ],
    },
    一年期项目两数不等: {
      book: oneForm({ lines: ["项目总额 | 100", "其中：年度资金总额 | 90", "项目期 | 2025-2025"] }),
      findings: [
        {
          message:
            "“热线运行经费”的项目期只有 2025 年，年度资金 90.00万元（绩效!B5）与项目总额 100.00万元（绩效!B4）应当相等，相差 10.00万元。请核对。",
          cells: ["绩效!B5", "绩效!B4"],
          severity: "error",
        },
      ],
    },
    年度没有填写: {
      book: oneForm({ lines: ["项目总额 | 100", "其中：年度资金总额 | "] }),
      findings: [
        {
          message: "“热线运行经费”没有填写年度资金总额（绩效!B5），项目总额为 100.00万元（绩效!B4）。请补填。",
          cells: ["绩效!B5", "绩效!B4"],
          severity: "warning",
        },
      ],
    },
  },
});
