import { noForm, oneForm } from "../../../test/target-forms";
import { testRule } from "../../../test/rule-tester";
import rule from "./j04-level-split";

/** 本级 beside 转移县（区）, as in 宁夏. */
const splitLines = (total: string, own: string, transferred: string): readonly string[] => [
  `项目总额 | ${total}`,
  `其中：本级资金 | 资金总额 | ${own} | 其中：转移县（区）资金 | 资金总额 | ${transferred}`,
];

testRule(rule, {
  valid: {
    两级之和等于总额: oneForm({ lines: splitLines("100", "60", "40") }),
    没有转移支付时留空: oneForm({ lines: splitLines("100", "100", "") }),
  },
  skipped: {
    没有绩效目标表: noForm,
    没有分列两级资金: oneForm(),
    两级都没有填写: oneForm({ lines: splitLines("100", "", "") }),
  },
  invalid: {
    两处都按全额填写: {
      book: oneForm({ lines: splitLines("4", "4", "4") }),
      findings: [
        {
          message:
            "“热线运行经费”本级 4.00万元（绩效!C5）与转移县（区） 4.00万元（绩效!F5）之和不等于总额 4.00万元（绩效!B4），相差 4.00万元。请核对，无转移支付的请留空。",
          cells: ["绩效!B4", "绩效!C5", "绩效!F5"],
          severity: "error",
          cause: "疑似同一笔资金在本级和转移县（区）两处都按全额填写。",
        },
      ],
    },
    两级之和少于总额: {
      book: oneForm({ lines: splitLines("100", "60", "") }),
      findings: [
        {
          message:
            "“热线运行经费”本级 60.00万元（绩效!C5）与转移县（区） 空白（绩效!E5）之和不等于总额 100.00万元（绩效!B4），相差 40.00万元。请核对，无转移支付的请留空。",
          cells: ["绩效!B4", "绩效!C5", "绩效!E5"],
          severity: "error",
        },
      ],
    },
  },
});
