import { readDrawing } from "../../../test/read-drawing";
import { testRule } from "../../../test/rule-tester";
import rule from "./e04-error-value";

testRule(rule, {
  valid: {
    没有错误值: readDrawing(`
一般公共预算支出表
 | | | | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
 | 合计 | 100 | 60 | 40`),
  },
  skipped: {
    没有表格: readDrawing("没有表格"),
  },
  invalid: {
    引用失效: {
      book: readDrawing(`
一般公共预算支出表
 | | | | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
 | 合计 | =C9{#REF!} | 60 | 40`),
      findings: [
        {
          message:
            "“一般公共预算支出表”表!C4 显示 #REF!。请修复公式；在此之前，该单元格的数未知，涉及它的校验没有进行。",
          cells: ["表!C4"],
          severity: "error",
        },
      ],
    },
  },
});
