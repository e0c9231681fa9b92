import { readDrawing } from "../../../test/read-drawing";
import { testRule } from "../../../test/rule-tester";
import rule from "./e05-hidden-amounts";

testRule(rule, {
  valid: {
    隐藏的行没有金额: readDrawing(
      `
一般公共预算支出表
 | | | | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
 | 合计 | 100 | 60 | 40
201 | 一般公共服务支出 | | |`,
      { hiddenRows: [{ first: 5, last: 5 }] },
    ),
  },
  skipped: {
    没有隐藏: readDrawing(`
一般公共预算支出表
 | | | | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
 | 合计 | 100 | 60 | 40`),
    不知道隐藏了哪些: readDrawing(
      `
一般公共预算支出表
 | | | | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
 | 合计 | 100 | 60 | 40`,
      { gaps: { hidden: "AccessDenied" } },
    ),
  },
  invalid: {
    隐藏的行有金额: {
      book: readDrawing(
        `
一般公共预算支出表
 | | | | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
 | 合计 | 100 | 60 | 40
201 | 一般公共服务支出 | 100 | 60 |`,
        { hiddenRows: [{ first: 5, last: 6 }] },
      ),
      findings: [
        {
          message:
            "“一般公共预算支出表”中隐藏或筛选掉的行列含有 2 个金额（表!C5、D5），求和与核对都已计入，公开时却看不到。请确认是否应公开。",
          cells: ["表!C5", "表!D5"],
          severity: "warning",
        },
      ],
    },
    隐藏的列有金额: {
      book: readDrawing(
        `
一般公共预算支出表
 | | | | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
 | 合计 | 100 | 60 | 40`,
        { hiddenColumns: [{ first: 5, last: 5 }] },
      ),
      findings: [
        {
          message:
            "“一般公共预算支出表”中隐藏或筛选掉的行列含有 1 个金额（表!E4），求和与核对都已计入，公开时却看不到。请确认是否应公开。",
          cells: ["表!E4"],
          severity: "warning",
        },
      ],
    },
  },
});
