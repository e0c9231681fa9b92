import { readDrawing } from "../../../test/read-drawing";
import { testRule } from "../../../test/rule-tester";
import rule from "./e10-constant-in-formula";

testRule(rule, {
  valid: {
    只有单元格: readDrawing(`
一般公共预算支出表
 | | | | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
 | 合计 | =SUM(D4:E4){100} | 60 | 40`),
    换算和取整的数不算: readDrawing(`
一般公共预算支出表
 | | | | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
 | 合计 | =ROUND(SUM(D4:E4)/10000,2){100} | 60 | 40`),
  },
  skipped: {
    没有公式: readDrawing(`
一般公共预算支出表
 | | | | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
 | 合计 | 100 | 60 | 40`),
  },
  invalid: {
    求和时加了一个数: {
      book: readDrawing(`
一般公共预算支出表
 | | | | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
 | 合计 | =SUM(D4:E4)+12.5{112.5} | 60 | 40`),
      findings: [
        {
          message:
            "“一般公共预算支出表”表!C4 的公式 =SUM(D4:E4)+12.5 含有手工加入的 12.5。请确认这个数的来历，或改为单独一行明细。",
          cells: ["表!C4"],
          severity: "warning",
        },
      ],
    },
  },
});
