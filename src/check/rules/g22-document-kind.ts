import type { BudgetBook } from "../../model/book";
import { as, BY_POLICY, defineRule } from "../rule";
import { budgetTables, startOf } from "../workbook-cells";

/** Says what a workbook is that is no budget; which rules are judged then stands in `check/document-kind.ts`. */
export default defineRule({
  code: "G22",
  group: "completeness",
  name: "document-kind",
  title: "文件的种类",
  severity: "info",
  rests: ["print"],
  ...BY_POLICY,
  messages: {
    final: "这是{year}决算，本工具目前只检查预算公开：没有按预算规则判断，也不据此写预算说明，只检查了工作簿本身。",
    blank: "空白表样：各表都没有填写金额，没有可以校验的内容。填好以后再校验。",
  },

  cases: ({ documentKind }) =>
    documentKind === undefined ? "没有认出预算表格，不能判断是预算还是决算" : [documentKind],

  *report(documentKind, book) {
    const { identity } = book;
    const year = identity.year === undefined ? "" : ` ${identity.year} 年`;
    if (documentKind === "final-accounts") yield { messageId: "final", data: { year }, cells: cellsFor(book) };
    else if (documentKind === "blank-template") yield { messageId: "blank", data: {}, cells: cellsFor(book) };
  },
});

/** Where the first table begins, read or not. */
function cellsFor({ unrecognised, ...book }: BudgetBook) {
  const [first] = budgetTables({ ...book, unrecognised }).map(startOf);
  const [block] = unrecognised.map(({ sheet, area }) => ({ sheet, row: area.top, column: area.left }));
  const cell = first ?? block;
  return cell ? [as(cell, "text")] : [];
}
