import { book } from "../../../test/drawn-book";
import { testRule } from "../../../test/rule-tester";
import rule from "./g02-tables-required-by-content";

testRule(rule, {
  valid: {
    基金的表在: book`
      收入总表
      科目编码 | 科目名称 | 合计 | 一般公共预算 | 政府性基金预算
      | 合计 | 10.00 | 8.00 | 2.00

      政府性基金预算支出表
      科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
      | 合计 | 2.00 | | 2.00
    `,
  },
  skipped: {
    没有基金: book`
      收入总表
      科目编码 | 科目名称 | 合计 | 一般公共预算 | 政府性基金预算
      | 合计 | 10.00 | 10.00 |
    `,
  },
  invalid: {
    有基金收入却没有基金表: {
      book: book`
        收入总表
        科目编码 | 科目名称 | 合计 | 一般公共预算 | 政府性基金预算
        | 合计 | 10.00 | 8.00 | 2.00
      `,
      findings: [
        {
          message:
            "“2025年收入总表”的“合计”有 2.00万元（收入总表!E4），但没有找到“政府性基金预算支出表”。请补充该表，或在窗格中指定它在哪里。",
          cells: ["收入总表!E4"],
          severity: "warning",
        },
      ],
    },
  },
});
