import { isUnknownMoney } from "../../book/column-reading";
import type { BudgetBook } from "../../model/book";
import type { Column, Table } from "../../model/table";
import { as, BY_POLICY, defineRule } from "../rule";
import { budgetTables, startOf } from "../workbook-cells";
import { columnText, tableText } from "../wording";
import { whyNoTableFits } from "../unjudged";

/** Below this a recognition is a guess that the user has to confirm. */
const SURE = 0.6;

export default defineRule({
  code: "G08",
  name: "columns-recognised",
  title: "表头识别",
  severity: "error",
  ...BY_POLICY,
  messages: {
    unknownColumn: "“{title}”的“{column}”一列有金额，但不知道它的含义，没有参与核对。请核对表头文字是否规范。",
    misheaded:
      "“{title}”有一栏的表头是“{column}”，下面却是科目或项目名称，也没有“{column}”的金额。请改正表头，并补上该栏金额。",
    doubtful: "工作表“{sheet}”第 {row} 行的表格读作“{title}”，把握不大（{why}）。请在窗格中确认或改正表格类型。",
    unread: "工作表“{sheet}”第 {row} 行起没有读取：{reason}。涉及该表的校验没有进行。",
  },

  skip: (book) => (book.tables.length === 0 ? whyNoTableFits(book, "表头") : undefined),

  // what we could not read is no proof of a mistake: the user is asked, nothing is held back
  *check(book) {
    for (const table of budgetTables(book)) {
      for (const { column, row } of unknownColumns(book, table)) {
        yield {
          messageId: "unknownColumn",
          data: { title: tableText(table), column: columnText(column) },
          cells: [as({ sheet: table.sheet, row, column: column.column }, "text")],
          severity: "warning",
        };
      }
      for (const column of misheaded(table)) {
        yield {
          messageId: "misheaded",
          data: { title: tableText(table), column: columnText(column) },
          cells: [as({ sheet: table.sheet, row: table.headRows[0] ?? table.area.top, column: column.column }, "text")],
          severity: "warning",
        };
      }
      if (table.confidence < SURE) {
        yield {
          messageId: "doubtful",
          data: {
            sheet: table.sheet,
            row: String(table.area.top),
            title: tableText(table),
            why: table.evidence.join("；"),
          },
          cells: [as(startOf(table), "text")],
          severity: "warning",
        };
      }
    }
    for (const { sheet, area, reason } of book.unrecognised.filter((each) => /标题像|找到标题/.test(each.reason))) {
      yield {
        messageId: "unread",
        data: { sheet, row: String(area.top), reason },
        cells: [as({ sheet, row: area.top, column: area.left }, "text")],
        severity: "warning",
      };
    }
  },
});

/** Label columns under the head of an amount that no other column states. */
const misheaded = ({ panels }: Table): readonly Column[] =>
  panels
    .filter(({ columns }) => !columns.some(({ isTotal }) => isTotal))
    .flatMap(({ columns }) => columns.filter(({ isMisheaded }) => isMisheaded));

/** Columns with money of which the heading says nothing; parts of a known column may have any name. */
function unknownColumns(book: BudgetBook, table: Table): readonly { readonly column: Column; readonly row: number }[] {
  const facts = book.facts
    .inTable(table)
    .filter(({ column, amount }) => isUnknownMoney(column) && column.path.length === 1 && amount !== 0);
  const columns = new Set(facts.map(({ column }) => column));
  return [...columns].map((column) => ({ column, row: table.headRows.at(-1) ?? table.area.top }));
}
