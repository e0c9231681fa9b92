import { readDrawing } from "../../../test/read-drawing";
import { testRule } from "../../../test/rule-tester";
import rule from "./e09-code-stored-as-number";

testRule(rule, {
  valid: {
    编码是文本: readDrawing(`
一般公共预算支出表
 | | | | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
'201' | 一般公共服务支出 | 100 | 60 | 40`),
    完整的编码存为数字不影响阅读: readDrawing(`
一般公共预算支出表
 | | | | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
201 | 一般公共服务支出 | 100 | 60 | 40`),
  },
  skipped: {
    没有编码: readDrawing(`
一般公共预算支出表
 | | | | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
 | 合计 | 100 | 60 | 40`),
  },
  invalid: {
    款的零丢了: {
      book: readDrawing(`
一般公共预算支出表
 | | | | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
'208' | 社会保障和就业支出 | 100 | 60 | 40
5 | 行政事业单位养老支出 | 100 | 60 | 40`),
      findings: [
        {
          message:
            "“一般公共预算支出表”的科目编码 表!A5 存为数字，显示为“5”，前面的零已经丢失（按上级科目读作 20805）。请设为文本并重新输入。",
          cells: ["表!A5"],
          severity: "warning",
        },
      ],
    },
    编码成了日期: {
      book: readDrawing(`
一般公共预算支出表
 | | | | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
20805@yyyy-mm-dd | 行政事业单位养老支出 | 100 | 60 | 40`),
      findings: [
        {
          message: "“一般公共预算支出表”的科目编码 表!A4 存为日期，显示的不是编码。请设为文本并重新输入。",
          cells: ["表!A4"],
          severity: "warning",
        },
      ],
    },
  },
});
