import type { Fact } from "../../model/fact";
import { as, BY_POLICY, defineRule } from "../rule";
import { cellAt, budgetTables } from "../workbook-cells";
import { cellsText, tableText } from "../wording";

export default defineRule({
  code: "E01",
  group: "workbook",
  name: "typed-total",
  title: "合计为手工填写",
  severity: "info",
  rests: ["print"],
  ...BY_POLICY,
  messages: {
    typed:
      "“{table}”的合计有的是公式、有的是手工填写的数（{cells}）。建议都改为求和公式，以免改动明细后合计没有跟着变。",
  },

  cases: (book) =>
    totalsOf(book.facts.all).some((fact) => cellAt(book, fact.cell)?.formula)
      ? budgetTables(book)
      : "表中的合计没有使用公式",

  *report(table, book) {
    const totals = totalsOf(book.facts.inTable(table)).filter(({ amount }) => amount !== 0);
    const typed = totals.filter(({ cell }) => cellAt(book, cell)?.formula === undefined);
    if (typed.length === 0 || typed.length === totals.length) return;
    const cells = typed.map(({ cell }) => cell);
    yield {
      messageId: "typed",
      data: { table: tableText(table), cells: cellsText(cells) },
      cells: cells.map((cell) => as(cell, "stated")),
    };
  },
});

const totalsOf = (facts: readonly Fact[]): readonly Fact[] =>
  facts.filter(({ line }) => line.role === "total" || line.role === "current");
