import { readDrawing } from "../../../test/read-drawing";
import { testRule } from "../../../test/rule-tester";
import rule from "./e12-scaled-number-format";

testRule(rule, {
  valid: {
    普通格式: readDrawing(`
一般公共预算支出表
 | | | | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
 | 合计 | 100@#,##0.00 | 60@0.00_);(0.00) | 40`),
  },
  skipped: {
    没有金额: readDrawing("没有表格"),
  },
  invalid: {
    按万显示: {
      book: readDrawing(`
一般公共预算支出表
 | | | | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
 | 合计 | 1000000@0!.0000 | 60 | 40`),
      findings: [
        {
          message:
            "“一般公共预算支出表”表!C4 存储 1000000，数字格式“0!.0000”却按 10000 分之一显示。请核对计量单位，把数改成显示的样子或改用普通格式。",
          cells: ["表!C4"],
          severity: "warning",
        },
      ],
    },
    格式使数不显示: {
      book: readDrawing(`
一般公共预算支出表
 | | | | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
 | 合计 | 100@;;; | 60 | 40`),
      findings: [
        {
          message:
            "“一般公共预算支出表”表!C4 存储 100，数字格式“;;;”使它不显示，求和时仍计入。请改用普通格式，确认是否应公开。",
          cells: ["表!C4"],
          severity: "warning",
        },
      ],
    },
  },
});
