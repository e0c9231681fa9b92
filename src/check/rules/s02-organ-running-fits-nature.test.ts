import { book, bookOf } from "../../../test/facts";
import { testRule } from "../../../test/rule-tester";
import rule from "./s02-organ-running-fits-nature";

testRule(rule, {
  valid: {
    行政单位两者相等: bookOf({ nature: "administrative" })`
      三公表
      项目          | 预算数
      公务接待费    | 1.00
      机关运行经费  | 5.00

      基本支出表
      科目编码 | 科目名称 | 合计  | 人员经费 | 公用经费
               | 合计     | 50.00 | 45.00    | 5.00
    `,
    事业单位为零: bookOf({ nature: "institution" })`
      三公表
      项目         | 预算数
      机关运行经费 | 0.00
    `,
  },
  skipped: {
    性质不明: book`
      三公表
      项目         | 预算数
      机关运行经费 | 5.00
    `,
    没有列出机关运行经费: bookOf({ nature: "administrative" })`
      三公表
      项目       | 预算数
      公务接待费 | 5.00
    `,
    没有公用经费: bookOf({ nature: "administrative" })`
      三公表
      项目         | 预算数
      机关运行经费 | 5.00
    `,
  },
  invalid: {
    行政单位不等: {
      book: bookOf({ nature: "administrative" })`
        三公表
        项目         | 预算数
        机关运行经费 | 6.00

        基本支出表
        科目编码 | 科目名称       | 预算数
                 | 合计           | 50.00
        301      | 工资福利支出   | 45.00
        302      | 商品和服务支出 | 5.00
      `,
      findings: [
        {
          message:
            "机关运行经费 6.00万元（三公表!B4）与行政单位的公用经费 5.00万元（基本支出表!C6）相差 1.00万元，两者口径相同。请核对。",
          cells: ["三公表!B4", "基本支出表!C6"],
          severity: "warning",
        },
      ],
    },
    部门大于公用经费: {
      book: bookOf({ nature: "mixed" })`
        三公表
        项目         | 预算数
        机关运行经费 | 6.00

        基本支出表
        科目编码 | 科目名称 | 合计  | 人员经费 | 公用经费
                 | 合计     | 50.00 | 45.00    | 5.00
      `,
      findings: [
        {
          message: "机关运行经费 6.00万元（三公表!B4）大于公用经费 5.00万元（基本支出表!E4），多 1.00万元。请核对。",
          cells: ["三公表!B4", "基本支出表!E4"],
        },
      ],
    },
    事业单位却有机关运行经费: {
      book: bookOf({ nature: "institution" })`
        三公表
        项目         | 预算数
        机关运行经费 | 6.00
      `,
      findings: [
        {
          message: "本单位为事业单位，机关运行经费却为 6.00万元（三公表!B4）。请核对，或写明没有机关运行经费。",
          cells: ["三公表!B4"],
        },
      ],
    },
  },
});
