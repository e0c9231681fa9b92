import { book, bookOf } from "../../../test/drawn-book";
import { testRule } from "../../../test/rule-tester";
import rule from "./x19-government-economic-mapping";

testRule(rule, {
  valid: {
    事业单位的工资列在对事业单位经常性补助: bookOf({ nature: "institution" })`
      经济分类表
      部门经济科目编码 | 部门经济科目名称 | 政府经济科目编码 | 政府经济科目名称 | 合计
      30101    | 基本工资 | 50501    | 工资福利支出 | 10.00
    `,
  },
  skipped: {
    性质不明: book`
      经济分类表
      部门经济科目编码 | 部门经济科目名称 | 政府经济科目编码 | 政府经济科目名称 | 合计
      30101    | 基本工资 | 50101    | 工资奖金津补贴 | 10.00
    `,
    多种性质: bookOf({ nature: "mixed" })`
      经济分类表
      部门经济科目编码 | 部门经济科目名称 | 政府经济科目编码 | 政府经济科目名称 | 合计
      30101    | 基本工资 | 50101    | 工资奖金津补贴 | 10.00
    `,
    没有政府经济分类: bookOf({ nature: "institution" })`
      经济分类表
      科目编码 | 科目名称 | 合计
      30101    | 基本工资 | 10.00
    `,
  },
  invalid: {
    事业单位逐行用了机关科目: {
      book: bookOf({ nature: "institution" })`
        经济分类表
        部门经济科目编码 | 部门经济科目名称 | 政府经济科目编码 | 政府经济科目名称 | 合计
        30101    | 基本工资 | 50101    | 工资奖金津补贴 | 10.00
      `,
      findings: [
        {
          message:
            "“30101 基本工资” 10.00万元 列在政府经济分类“50101”（经济分类表!C4）。事业单位的“30101 基本工资”一般对应“505 对事业单位经常性补助”。请核对。",
          cells: ["经济分类表!C4"],
          severity: "warning",
        },
      ],
    },
    事业单位在总表用了机关科目: {
      book: bookOf({ nature: "institution" })`
        经济分类表
        科目编码 | 科目名称         | 合计
        501      | 机关工资福利支出 | 50.00
      `,
      findings: [
        {
          message:
            "政府经济分类“501 机关工资福利支出” 50.00万元（经济分类表!C4）通常用于行政单位、参公事业单位，本单位为事业单位，一般应列入“505 对事业单位经常性补助”。请核对。",
          cells: ["经济分类表!C4"],
          severity: "warning",
        },
      ],
    },
  },
});
