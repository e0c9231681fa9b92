import { sheet, workbook } from "../../../test/draw-sheet";
import { readDrawing } from "../../../test/read-drawing";
import { testRule } from "../../../test/rule-tester";
import { readBudget } from "../../pipeline";
import rule from "./k16-catalogue-of-the-year";

const table = (year: string): string => `
${year}一般公共预算支出表
 | | | | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
201 | 一般公共服务支出 | 100 | 60 | 40`;

testRule(rule, {
  valid: { 内置科目包括的年度: readDrawing(table("2025年")) },
  skipped: { 没有编码: readDrawing("收支总表\n收入 | 预算数\n一、事业收入 | 30") },
  invalid: {
    没有年度: {
      book: readDrawing(table("")),
      findings: [
        {
          message:
            "标题和文字中都没有读到预算年度，科目按 2025 年的目录核对，结果只作建议。请在表格标题中写明年度，如“2025年…预算表”。",
          cells: ["表!A4"],
          severity: "info",
        },
      ],
    },
    年度只见于文件名: {
      book: readBudget({ ...workbook(sheet("表", table("").trim())), fileName: "2024年度预算公开表.xlsx" }),
      findings: [
        {
          message:
            "预算年度 2024 年只见于文件名“2024年度预算公开表.xlsx”，表格和文字中都没有，因此按年度判断的问题最多作提醒。请在表格标题中写明年度。",
          cells: ["表!A4"],
        },
      ],
    },
    比内置科目新: {
      book: readDrawing(table("2027年")),
      findings: [
        {
          message:
            "内置科目核对到 2025 年 5 月，本文件是 2027 年的；新增或更名的科目可能不认识，请导入 2027 年科目表。科目编码只核对了位数和层级。",
          cells: ["表!A4"],
        },
      ],
    },
    比内置科目早: {
      book: readDrawing(table("2017年")),
      findings: [
        {
          message:
            "内置科目从 2019 年起，本文件是 2017 年的：科目编码只核对了位数和层级，没有核对是否存在、名称是否相符。如需核对，请导入该年的科目表。",
          cells: ["表!A4"],
        },
      ],
    },
  },
});
