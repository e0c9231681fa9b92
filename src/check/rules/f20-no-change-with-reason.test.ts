import { readAccountText } from "../../../test/final-account-text";
import { testRule } from "../../../test/rule-tester";
import rule from "./f20-no-change-with-reason";

const HEADING = "五、一般公共预算财政拨款支出决算情况";
const told = (words: string) =>
  readAccountText(
    HEADING,
    `2025年度一般公共预算财政拨款支出80.25万元，与2024年度相比，一般公共预算财政拨款支出${words}`,
  );

testRule(rule, {
  valid: {
    持平的原因不说增减: told("持平。主要原因：厉行节约的各项规定都已落实。"),
  },
  skipped: { 没有持平: told("增加2.00万元，增长2.56%。主要原因：人员增加。") },
  invalid: {
    写持平而原因是减少: {
      book: told("持平。主要原因：人员变化和合同进度等原因减少支付。"),
      findings: [
        {
          message:
            "“五、一般公共预算财政拨款支出决算情况”：“一般公共预算财政拨款支出”写与上年持平，原因却说减少（“主要原因：人员变化和合同进度等原因减少支付”）。请核对是否持平；有增减的补写金额和比例。",
          cells: ["情况说明!A3", "情况说明!A3"],
          severity: "warning",
        },
      ],
    },
  },
});
