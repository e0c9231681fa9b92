import { book, bookOf } from "../../../test/facts";
import { sheet } from "../../../test/draw-sheet";
import { GENERAL_TABLE, readTextBeside } from "../../../test/read-text";
import { testRule } from "../../../test/rule-tester";
import rule from "./k03-renamed-or-abolished";

testRule(rule, {
  valid: {
    现行名称: book`
      支出总表
      科目编码 | 科目名称     | 合计
      210      | 卫生健康支出 | 10.00
    `,
  },
  skipped: {
    内置科目以前的年份: bookOf({ year: 2018 })`
      支出总表
      科目编码 | 科目名称               | 合计
      210      | 医疗卫生与计划生育支出 | 10.00
    `,
    没有编码: book`
      收支总表
      收入         | 预算数 ‖ 支出         | 预算数
      一、事业收入 | 30.00  ‖ 一、基本支出 | 30.00
    `,
  },
  invalid: {
    没有编码的行和说明里的旧名: {
      book: readTextBeside(
        [
          sheet(
            "总表",
            `
2025年单位收支总表
 | | | 单位：万元
收入 | | 支出 |
项目 | 2025年预算数 | 项目 | 2025年预算数
一、财政拨款收入 | 90.00 | 一、一般公共服务支出 | 60.00
 | | 二、医疗卫生与计划生育支出 | 30.00
收入总计 | 90.00 | 支出总计 | 90.00`,
          ),
          sheet("表", GENERAL_TABLE),
        ],
        "一、支出情况",
        "1.社会保障和就业支出（类）行政事业单位离退休（款）机关事业单位基本养老保险缴费支出（项）10.00万元。",
      ),
      findings: [
        {
          message:
            "“医疗卫生与计划生育支出”（总表!C6）是“210”的旧名称，2019 年起改名，2025 年应写“卫生健康支出”。请更新。",
          cells: ["总表!C6"],
          severity: "warning",
        },
        {
          message:
            "“一、支出情况”：“行政事业单位离退休（款）”是“20805”的旧名称，2020 年起改名，2025 年应写“行政事业单位养老支出”。请更新。",
          cells: ["情况说明!A3"],
          severity: "warning",
        },
      ],
    },
    旧名: {
      book: book`
        支出总表
        科目编码 | 科目名称               | 合计
        210      | 医疗卫生与计划生育支出 | 10.00
      `,
      findings: [
        {
          message:
            "“医疗卫生与计划生育支出”（支出总表!B4）是“210”的旧名称，2019 年起改名，2025 年应写“卫生健康支出”。请更新。",
          cells: ["支出总表!B4"],
          severity: "error",
        },
      ],
    },
    停用: {
      book: book`
        支出总表
        科目编码 | 科目名称 | 合计
        2010308  | 信访事务 | 10.00
      `,
      findings: [
        {
          message: "科目“2010308 信访事务”（支出总表!A4）自 2024 年起不再使用，现为“20140 信访事务”。请更新。",
          cells: ["支出总表!A4"],
          severity: "warning",
        },
      ],
    },
    尚未启用: {
      book: bookOf({ year: 2023 })`
        支出总表
        科目编码 | 科目名称     | 合计
        20139    | 社会工作事务 | 10.00
      `,
      findings: [
        {
          message: "科目“20139 社会工作事务”（支出总表!A4）从 2024 年起才使用，本表为 2023 年。请核对编码。",
          cells: ["支出总表!A4"],
          severity: "warning",
        },
      ],
    },
  },
});
