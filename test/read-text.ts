import type { BudgetBook } from "../src/model/book";
import type { SheetSnapshot } from "../src/model/snapshot";
import { sheet } from "./draw-sheet";
import { readSheets } from "./read-drawing";

/** A small consistent budget that texts can speak of: 80.25万元, of which 60.25 basic and 20.00 project. */
export const GENERAL_TABLE = `
2025年一般公共预算支出表
 | | | | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
 | 合计 | 80.25 | 60.25 | 20.00
'201' | 一般公共服务支出 | 70.25 | 50.25 | 20.00
'20126' | 档案事务 | 70.25 | 50.25 | 20.00
'2012604' | 档案馆 | 70.25 | 50.25 | 20.00
'208' | 社会保障和就业支出 | 10.00 | 10.00 |
'20805' | 行政事业单位养老支出 | 10.00 | 10.00 |
'2080505' | 机关事业单位基本养老保险缴费支出 | 10.00 | 10.00 |`;

/** The budget with a narrative: these paragraphs, then sentences that state no number. They stand in 情况说明!A2 and below. */
export const readText = (...paragraphs: readonly string[]): BudgetBook =>
  readTextBeside([sheet("表", GENERAL_TABLE)], ...paragraphs);

/** The same narrative beside other tables. */
export const readTextBeside = (tables: readonly SheetSnapshot[], ...paragraphs: readonly string[]): BudgetBook =>
  readSheets(
    ...tables,
    sheet(
      "情况说明",
      `
示例市档案馆2025年单位预算
${paragraphs.join("\n")}
本单位的职责是收集、整理、保管本地区的档案资料，并向社会提供查阅和利用服务。
本单位内设办公室、征集科、保管科等机构，各自承担相应的日常工作，没有所属单位。
以上情况依照规定向社会公开，接受监督，如有疑问可以在工作时间来电来函了解。`,
    ),
  );
