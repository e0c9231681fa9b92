import { readDrawing } from "../../../test/read-drawing";
import { testRule } from "../../../test/rule-tester";
import rule from "./k17-code-part-width";

const table = (rows: string): string => `
2025年一般公共预算基本支出表
 | | | | | 单位：万元
科目编码 | | 科目名称 | 合计 | 人员经费 | 公用经费
类 | 款 | | | |
${rows}`;

testRule(rule, {
  valid: {
    两位: readDrawing(table("'301' | | 工资福利支出 | 70 | 70 |\n'301' | '01' | 基本工资 | 70 | 70 |")),
    数字格式补了零: readDrawing(table("'301' | | 工资福利支出 | 70 | 70 |\n'301' | 1@00 | 基本工资 | 70 | 70 |")),
  },
  skipped: { 没有编码: readDrawing("收支总表\n收入 | 预算数\n一、事业收入 | 30") },
  invalid: {
    少了一个零: {
      book: readDrawing(table("'301' | | 工资福利支出 | 70 | 70 |\n'301' | '2' | 津贴补贴 | 70 | 70 |")),
      findings: [
        {
          message: "“2025年一般公共预算基本支出表”B6 的“款”写为“2”，少了前面的 0，已按“02”（30102）读取。请改为“02”。",
          cells: ["表!B6"],
          severity: "warning",
        },
      ],
    },
    整栏是数字: {
      book: readDrawing(
        table("301 | | 工资福利支出 | 70 | 70 |\n301 | 1 | 基本工资 | 50 | 50 |\n301 | 2 | 津贴补贴 | 20 | 20 |"),
      ),
      findings: [
        {
          message:
            "“2025年一般公共预算基本支出表”的“款”有 2 处少了前面的 0（表!B6、B7），已补 0 读取。请改为两位，并把该栏设为文本格式。",
          cells: ["表!B6", "表!B7"],
        },
      ],
    },
    编码只有一栏: {
      book: readDrawing(`
2025年支出总表
 | | | | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
'208' | 社会保障和就业支出 | 10 | 10 |
'5' | 行政事业单位养老支出 | 10 | 10 |`),
      findings: [
        {
          message: "“2025年支出总表”A5 的“科目编码”写为“5”，少了前面的 0，已按“05”（20805）读取。请改为“05”。",
          cells: ["表!A5"],
        },
      ],
    },
  },
});
