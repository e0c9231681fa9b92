import { readDrawing } from "../../../test/read-drawing";
import { testRule } from "../../../test/rule-tester";
import rule from "./e07-external-links";

const drawn = readDrawing("一般公共预算支出表");

testRule(rule, {
  valid: {
    没有链接: readDrawing(`
一般公共预算支出表
 | | | | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
 | 合计 | =D4+E4{100} | 60 | 40`),
    方括号里是文字: readDrawing(`
一般公共预算支出表
 | | | | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
 | 合计 | 100 | 60 | [见附件]`),
  },
  skipped: {},
  invalid: {
    公式引用别的文件: {
      book: readDrawing(`
一般公共预算支出表
 | | | | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
 | 合计 | =[上年.xlsx]Sheet1!C4{100} | 60 | 40`),
      findings: [
        {
          message: "1 处公式引用其他文件（表!C4）。请改为数值，否则公开后别人打开时会失效或提示更新。",
          cells: ["表!C4"],
          severity: "warning",
        },
      ],
    },
    断开前残留的链接: {
      book: { ...drawn, snapshot: { ...drawn.snapshot, externalLinks: ["上年.xlsx"] } },
      findings: [
        {
          message: "工作簿保留着到其他文件的链接（上年.xlsx），但没有公式使用它们。请在“数据”中的“编辑链接”里断开。",
          cells: ["表!A1"],
        },
      ],
    },
  },
});
