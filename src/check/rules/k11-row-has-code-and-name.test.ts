import { book } from "../../../test/drawn-book";
import { testRule } from "../../../test/rule-tester";
import rule from "./k11-row-has-code-and-name";

testRule(rule, {
  valid: {
    合计行没有编码: book`
      支出总表
      科目编码 | 科目名称 | 合计  | 基本支出 | 项目支出
               | 合计     | 10.00 | 10.00    |
      2010301  | 行政运行 | 10.00 | 10.00    |
      2010302  |          |       |          |
    `,
  },
  skipped: {
    只列名称: book`
      收支总表
      收入         | 预算数 ‖ 支出         | 预算数
      一、事业收入 | 30.00  ‖ 一、基本支出 | 30.00
    `,
  },
  invalid: {
    "缺编码、缺名称": {
      book: book`
        支出总表
        科目编码 | 科目名称 | 合计  | 基本支出 | 项目支出
        2010301  | 行政运行 | 10.00 | 10.00    |
                 | 机关服务 | 5.00  | 5.00     |
        2010399  |          | 3.00  | 3.00     |
      `,
      findings: [
        {
          message: "“2025年支出总表”第 5 行有金额 5.00万元（支出总表!C5），但缺少科目编码。请补填。",
          cells: ["支出总表!C5"],
          severity: "warning",
        },
        {
          message: "“2025年支出总表”第 6 行有金额 3.00万元（支出总表!C6），但缺少科目名称。请补填。",
          cells: ["支出总表!C6"],
        },
      ],
    },
  },
});
