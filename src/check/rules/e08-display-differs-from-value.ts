import type { BudgetBook } from "../../model/book";
import { toA1 } from "../../model/cell";
import type { Fact } from "../../model/fact";
import { formatFen } from "../../model/money";
import { decimalsIn, decimalsOfFormat } from "../../model/number";
import { as, BY_POLICY, defineRule } from "../rule";
import { budgetTables, cellAt } from "../workbook-cells";
import { tableText } from "../wording";
import { whyNoTableFits } from "../unjudged";

export default defineRule({
  code: "E08",
  group: "workbook",
  name: "display-differs-from-value",
  title: "显示值与存储值不一致",
  severity: "info",
  rests: ["print"],
  ...BY_POLICY,
  messages: {
    hides:
      "“{table}”有 {count} 个金额存储的小数比显示的多，例如 {cell} 显示为 {shown}、实际存储 {stored}。公开的是显示值，按显示值相加可能与合计对不上，建议按显示的位数取整后存储。",
  },

  cases: (book) => (book.facts.all.length === 0 ? whyNoTableFits(book, "金额") : budgetTables(book)),

  *report(table, book) {
    const fractions = book.facts.inTable(table).filter(({ printed }) => decimalsIn(printed) > 0);
    const hiding = fractions.filter((fact) => shownPlaces(book, fact) < decimalsIn(fact.printed));
    const [first] = hiding;
    if (!first) return;
    yield {
      messageId: "hides",
      data: {
        table: tableText(table),
        count: String(hiding.length),
        cell: toA1(first.cell),
        shown: formatFen(first.amount, first.unit, shownPlaces(book, first)),
        stored: first.printed,
      },
      cells: hiding.map(({ cell }) => as(cell, "stated")),
    };
  },
});

/** Places a cell shows; as many as it stores where the format does not say. */
function shownPlaces(book: BudgetBook, { cell, printed }: Fact): number {
  const found = cellAt(book, cell);
  return (typeof found?.value === "number" ? decimalsOfFormat(found.numberFormat) : undefined) ?? decimalsIn(printed);
}
