import { book } from "../../../test/drawn-book";
import { testRule } from "../../../test/rule-tester";
import rule from "./n24-magnitude-outlier";

testRule(rule, {
  valid: {
    寻常的金额: book`
      支出总表
      科目编码 | 科目名称 | 合计    | 基本支出 | 项目支出
      2010350  | 事业运行 | 1030.26 | 1030.26  |
    `,
  },
  skipped: {
    没有表: book`
      支出总表
      科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
    `,
  },
  invalid: {
    万元表里填了元: {
      book: book`
        支出总表
        科目编码 | 科目名称 | 合计           | 基本支出       | 项目支出
                 | 合计     | 10302600000.00 |                |
        2010350  | 事业运行 | 1030.26        |                |
      `,
      findings: [
        {
          message:
            "“合计”的“合计”为 10302600000（支出总表!C4），按“万元”计超出预算可能的金额，没有参加核对。请检查该格是否按另一计量单位填写。",
          cells: ["支出总表!C4"],
          severity: "warning",
        },
      ],
    },
  },
});
