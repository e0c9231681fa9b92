import { readDrawing } from "../../../test/read-drawing";
import { testRule } from "../../../test/rule-tester";
import rule from "./e01-typed-total";

testRule(rule, {
  valid: {
    合计都是公式: readDrawing(`
一般公共预算支出表
 | | | | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
 | 合计 | =C5{100} | =D5{60} | =E5{40}
201 | 一般公共服务支出 | 100 | 60 | 40`),
  },
  skipped: {
    没有公式的导出文件: readDrawing(`
一般公共预算支出表
 | | | | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
 | 合计 | 100 | 60 | 40
201 | 一般公共服务支出 | 100 | 60 | 40`),
  },
  invalid: {
    一列合计是手填的: {
      book: readDrawing(`
一般公共预算支出表
 | | | | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
 | 合计 | =C5{100} | =D5{60} | 40
201 | 一般公共服务支出 | 100 | 60 | 40`),
      findings: [
        {
          message:
            "“一般公共预算支出表”的合计有的是公式、有的是手工填写的数（表!E4）。建议都改为求和公式，以免改动明细后合计没有跟着变。",
          cells: ["表!E4"],
          severity: "info",
        },
      ],
    },
  },
});
