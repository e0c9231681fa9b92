import { book } from "../../../test/drawn-book";
import { readDrawing } from "../../../test/read-drawing";
import { testRule } from "../../../test/rule-tester";
import rule from "./k07-fund-of-code";

testRule(rule, {
  valid: {
    基金科目列在基金表: book`
      基金支出表
      科目编码 | 科目名称           | 合计
      2120801  | 征地和拆迁补偿支出 | 10.00
    `,
    财政拨款的表列有各项基金的科目: readDrawing(`
2025年财政拨款支出预算表（功能科目）
 | | | | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
 | 合计 | 10.00 | 0.00 | 10.00
2120801 | 征地和拆迁补偿支出 | 10.00 | | 10.00`),
  },
  skipped: {
    只有款没有项: book`
      一般公共预算支出表
      科目编码 | 科目名称 | 合计
      20103    | 办公厅   | 10.00
    `,
  },
  invalid: {
    基金科目列在一般公共预算表: {
      book: book`
        一般公共预算支出表
        科目编码 | 科目名称           | 合计
        2120801  | 征地和拆迁补偿支出 | 10.00
      `,
      findings: [
        {
          message:
            "“2120801 征地和拆迁补偿支出”（一般公共预算支出表!A4）属于政府性基金预算科目，却列在“2025年一般公共预算支出表”中。请核对。",
          cells: ["一般公共预算支出表!A4"],
          severity: "warning",
        },
      ],
    },
  },
});
