import { book } from "../../../test/drawn-book";
import { testRule } from "../../../test/rule-tester";
import rule from "./n22-no-negative-amount";

testRule(rule, {
  valid: {
    增减额可以为负: book`
      一般公共预算支出表
      科目编码 | 科目名称 | 上年执行合计 | 合计  | 增减额
      2010350  | 事业运行 | 60.00        | 50.00 | -10.00
    `,
  },
  skipped: {
    空表: book`
      基金支出表
      科目编码 | 科目名称 | 合计
               | 合计     |
    `,
  },
  invalid: {
    两处为负: {
      book: book`
        支出总表
        科目编码 | 科目名称 | 合计   | 基本支出
        2010350  | 事业运行 | -50.00 | -50.00
      `,
      findings: [
        {
          message:
            "“2010350 事业运行”的“合计”为负数 -50.00万元（支出总表!C4）。如属调减请在说明中写明，否则请改正。同表另有 1 处相同情况（支出总表!D4）。",
          cells: ["支出总表!C4", "支出总表!D4"],
          severity: "warning",
        },
      ],
    },
  },
});
