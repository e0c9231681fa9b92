import type { BudgetBook } from "../src/model/book";
import { readTextBeside } from "./read-text";
import { sheet } from "./draw-sheet";

/** Final accounts of 80.25万元, of which 60.25 basic and 20.00 project, that texts can speak of. */
const GENERAL_ACCOUNT = `
2025年度一般公共预算财政拨款支出决算表
 | | | | 单位：万元
科目编码 | 科目名称 | 本年支出 | 基本支出 | 项目支出
 | 合计 | 80.25 | 60.25 | 20.00
'201' | 一般公共服务支出 | 70.25 | 50.25 | 20.00
'20126' | 档案事务 | 70.25 | 50.25 | 20.00
'2012604' | 档案馆 | 70.25 | 50.25 | 20.00
'208' | 社会保障和就业支出 | 10.00 | 10.00 |
'20805' | 行政事业单位养老支出 | 10.00 | 10.00 |
'2080505' | 机关事业单位基本养老保险缴费支出 | 10.00 | 10.00 |`;

const THREE_PUBLIC = `
2025年度“三公”经费支出决算表
 | | 单位：万元
项目 | 预算数 | 决算数
合计 | 1.50 | 1.00
因公出国（境）费 | |
公务用车购置费 | |
公务用车运行维护费 | |
公务接待费 | 1.50 | 1.00`;

/** The paragraphs stand in 情况说明!A2 and below, beside the two tables. */
export const readAccountText = (...paragraphs: readonly string[]): BudgetBook =>
  readTextBeside([sheet("支出", GENERAL_ACCOUNT), sheet("三公", THREE_PUBLIC)], ...paragraphs);
