import { readAccountText } from "../../../test/final-account-text";
import { testRule } from "../../../test/rule-tester";
import rule from "./f21-planned-items-add-up";

const HEADING = "（三）一般公共预算财政拨款支出决算具体情况";
const told = (total: string, ...items: readonly string[]) =>
  readAccountText(
    HEADING,
    `一般公共预算财政拨款支出年初预算为${total}万元，支出决算为80.25万元。其中：`,
    `1、一般公共服务支出（类）档案事务（款）档案馆（项）。年初预算为${items[0]}万元，支出决算为70.25万元。`,
    `2、社会保障和就业支出（类）行政事业单位养老支出（款）机关事业单位基本养老保险缴费支出（项）。年初预算为${items[1]}万元，支出决算为10.00万元。`,
  );

testRule(rule, {
  valid: { 相等: told("90.00", "80.00", "10.00") },
  skipped: { 没有逐项列出: readAccountText(HEADING, "一般公共预算财政拨款支出决算为80.25万元。") },
  invalid: {
    少一万元: {
      book: told("90.00", "79.00", "10.00"),
      findings: [
        {
          message:
            "“（三）一般公共预算财政拨款支出决算具体情况”：“一般公共预算财政拨款”年初预算 90.00万元，逐项所列 2 项之和为 89.00万元，相差 1.00万元。请核对各项年初预算。",
          cells: ["情况说明!A3", "情况说明!A4", "情况说明!A5"],
          severity: "error",
        },
      ],
    },
    尾差: {
      book: told("90.00", "80.01", "10.00"),
      findings: [
        {
          message:
            "“（三）一般公共预算财政拨款支出决算具体情况”：“一般公共预算财政拨款”年初预算 90.00万元，逐项所列 2 项之和为 90.01万元，相差 0.01万元，属尾差。",
          cells: ["情况说明!A3", "情况说明!A4", "情况说明!A5"],
          severity: "info",
        },
      ],
    },
  },
});
