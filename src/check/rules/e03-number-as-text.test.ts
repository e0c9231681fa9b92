import { readDrawing } from "../../../test/read-drawing";
import { testRule } from "../../../test/rule-tester";
import rule from "./e03-number-as-text";

testRule(rule, {
  valid: {
    都是数值: readDrawing(`
一般公共预算支出表
 | | | | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
 | 合计 | 100 | 60 | 40`),
    横线表示零: readDrawing(`
一般公共预算支出表
 | | | | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
 | 合计 | 100 | 100 | —`),
  },
  skipped: {
    没有金额: readDrawing("没有表格"),
  },
  invalid: {
    两个文本型数字: {
      book: readDrawing(`
一般公共预算支出表
 | | | | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
 | 合计 | '1,100.00' | '60.00' | 40`),
      findings: [
        {
          message:
            "“一般公共预算支出表”有 2 个金额单元格是文本（表!C4、D4），Excel 求和时会漏掉。已按数值核对，请转换为数字。",
          cells: ["表!C4", "表!D4"],
          severity: "warning",
        },
      ],
    },
    自带单位: {
      book: readDrawing(`
一般公共预算支出表
 | | | | 单位：元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
 | 合计 | 100 | 60 | 40万元`),
      findings: [
        {
          message:
            "“一般公共预算支出表”的计量单位是元，表!E4 却自带单位（“40万元”），同一列中单位不一。请统一按元填写数字。",
          cells: ["表!E4"],
          severity: "warning",
        },
      ],
    },
  },
});
