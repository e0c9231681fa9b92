import { readDrawing } from "../../../test/read-drawing";
import { testRule } from "../../../test/rule-tester";
import rule from "./e08-display-differs-from-value";

testRule(rule, {
  valid: {
    显示与存储一样: readDrawing(`
一般公共预算支出表
 | | | | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
 | 合计 | 2280.50@0.00 | 60 | 40`),
    没有数字格式: readDrawing(`
一般公共预算支出表
 | | | | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
 | 合计 | 2280.504 | 60 | 40`),
  },
  skipped: {
    没有金额: readDrawing("没有表格"),
  },
  invalid: {
    存储三位显示两位: {
      book: readDrawing(`
一般公共预算支出表
 | | | | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
 | 合计 | 2280.504@#,##0.00 | 60 | 40`),
      findings: [
        {
          message:
            "“一般公共预算支出表”有 1 个金额存储的小数比显示的多，例如 表!C4 显示为 2280.50、实际存储 2280.504。公开的是显示值，按显示值相加可能与合计对不上，建议按显示的位数取整后存储。",
          cells: ["表!C4"],
          severity: "info",
        },
      ],
    },
  },
});
