import { book, bookOf } from "../../../test/drawn-book";
import { testRule } from "../../../test/rule-tester";
import rule from "./k10-item-fits-unit-nature";

testRule(rule, {
  valid: {
    行政单位用行政运行: bookOf({ nature: "administrative" })`
      支出总表
      科目编码 | 科目名称 | 合计  | 基本支出 | 项目支出
      2010301  | 行政运行 | 10.00 | 10.00    |
    `,
  },
  skipped: {
    性质不明: book`
      支出总表
      科目编码 | 科目名称 | 合计  | 基本支出 | 项目支出
      2080505  | 养老     | 10.00 | 10.00    |
    `,
    多种性质: bookOf({ nature: "mixed" })`
      支出总表
      科目编码 | 科目名称 | 合计  | 基本支出 | 项目支出
      2010301  | 行政运行 | 10.00 | 10.00    |
    `,
    没有可以看出性质的科目: bookOf({ nature: "institution" })`
      支出总表
      科目编码 | 科目名称 | 合计  | 基本支出 | 项目支出
      2080505  | 养老     | 10.00 | 10.00    |
    `,
  },
  invalid: {
    事业单位用了行政运行: {
      book: bookOf({ nature: "institution" })`
        支出总表
        科目编码 | 科目名称 | 合计  | 基本支出 | 项目支出
        2010301  | 行政运行 | 10.00 | 10.00    |
        2010350  | 事业运行 | 10.00 | 10.00    |
      `,
      findings: [
        {
          message: "“2010301 行政运行”（支出总表!A4）通常用于行政单位、参公事业单位，本单位为事业单位。请核对。",
          cells: ["支出总表!A4"],
          severity: "info",
        },
      ],
    },
  },
});
