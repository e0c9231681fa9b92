import type { BudgetBook } from "../../model/book";
import { as, BY_POLICY, defineRule } from "../rule";
import { budgetTables, startOf } from "../workbook-cells";

/** Says that nobody has filled in a form; which rules are judged on which kind stands in `check/document-kind.ts`. */
export default defineRule({
  code: "G22",
  group: "completeness",
  name: "document-kind",
  title: "文件的种类",
  severity: "info",
  rests: ["print"],
  ...BY_POLICY,
  messages: {
    blank: "空白表样：各表都没有填写金额，没有可以校验的内容。填好以后再校验。",
  },

  cases: ({ documentKind }) =>
    documentKind === undefined ? "没有认出预算、决算表格，不能判断是哪一种" : [documentKind],

  *report(documentKind, book) {
    if (documentKind === "blank-template") yield { messageId: "blank", data: {}, cells: cellsFor(book) };
  },
});

/** Where the first table begins, read or not. */
function cellsFor({ unrecognised, ...book }: BudgetBook) {
  const [first] = budgetTables({ ...book, unrecognised }).map(startOf);
  const [block] = unrecognised.map(({ sheet, area }) => ({
    sheet,
    row: area.top,
    column: area.left,
  }));
  const cell = first ?? block;
  return cell ? [as(cell, "text")] : [];
}
