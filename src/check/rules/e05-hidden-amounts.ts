import { sheetOf } from "../../book/sheet-cells";
import type { BudgetBook } from "../../model/book";
import type { Fact } from "../../model/fact";
import { isWithin } from "../../model/snapshot";
import { as, BY_POLICY, defineRule } from "../rule";
import { budgetTables } from "../workbook-cells";
import { cellsText, tableText } from "../wording";

export default defineRule({
  code: "E05",
  group: "workbook",
  name: "hidden-amounts",
  title: "隐藏或筛选掉的行列有数",
  severity: "warning",
  rests: ["print"],
  ...BY_POLICY,
  messages: {
    hidden:
      "“{table}”中隐藏或筛选掉的行列含有 {count} 个金额（{cells}），求和与核对都已计入，公开时却看不到。请确认是否应公开。",
  },

  cases(book) {
    const { sheets } = book.snapshot;
    if (sheets.some(({ hiddenRows, hiddenColumns }) => hiddenRows.length + hiddenColumns.length > 0))
      return budgetTables(book);
    const unknown = sheets.find(({ gaps }) => gaps?.hidden !== undefined);
    return unknown ? `没有读到工作表“${unknown.name}”隐藏了哪些行列` : "没有隐藏的行列";
  },

  *report(table, book) {
    const cells = book.facts
      .inTable(table)
      .filter((fact) => isHidden(book, fact))
      .map(({ cell }) => cell);
    if (cells.length === 0) return;
    yield {
      messageId: "hidden",
      data: { table: tableText(table), count: String(cells.length), cells: cellsText(cells) },
      cells: cells.map((cell) => as(cell, "stated")),
    };
  },
});

function isHidden({ snapshot }: BudgetBook, { cell, amount }: Fact): boolean {
  const sheet = sheetOf(snapshot, cell.sheet);
  if (!sheet || amount === 0) return false;
  return isWithin(sheet.hiddenRows, cell.row) || isWithin(sheet.hiddenColumns, cell.column);
}
