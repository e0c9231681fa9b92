import { sheet } from "../../../test/draw-sheet";
import { readDrawing, readSheets } from "../../../test/read-drawing";
import { testRule } from "../../../test/rule-tester";
import rule from "./e13-duplicate-table";

const table = (title: string, rows: string): string => `
${title}
 | | | | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
${rows}`;
const total = (title: string): string => `
${title}
 | | | | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
201 | 一般公共服务支出 | 100.00 | 60.00 | 40.00`;
const ROWS = "201 | 一般公共服务支出 | 100 | 60 | 40";

testRule(rule, {
  valid: {
    两年的表各一份: readSheets(
      sheet("今年", table("2025年一般公共预算支出表", ROWS)),
      sheet("去年", table("2024年一般公共预算支出表", ROWS)),
    ),
    "一本预算自己的支出表，标题写着哪一种资金": readSheets(
      sheet("总", total("2025年部门支出总表")),
      sheet(
        "专户",
        total("2025年财政专户管理资金预算支出表")
          .replace(/100.00/, "60.00")
          .replace("| 40.00", "|"),
      ),
    ),
  },
  skipped: {
    只有一张表: readDrawing(table("一般公共预算支出表", ROWS)),
    一张表分在两张工作表上: readSheets(
      sheet("上", table("2025年一般公共预算支出表", ROWS)),
      sheet("下", table("2025年一般公共预算支出表", "208 | 社会保障和就业支出 | 10 | 10 |")),
    ),
  },
  invalid: {
    底稿里还有一份: {
      book: readSheets(
        sheet("正式", table("2025年一般公共预算支出表", ROWS)),
        sheet("底稿", table("2025年一般公共预算支出表", "201 | 一般公共服务支出 | 90 | 60 | 30")),
      ),
      findings: [
        {
          message:
            "“2025年一般公共预算支出表”有两份：工作表“正式”第 1 行和“底稿”第 1 行，金额不同。请确认以哪一份为准，删去另一份，或在窗格中指定它不是预算表。",
          cells: ["正式!A1", "底稿!A1"],
          severity: "warning",
        },
      ],
    },
  },
});
