import type { BudgetBook } from "../../model/book";
import { toA1 } from "../../model/cell";
import type { Fact } from "../../model/fact";
import type { Fund, Subject } from "../../model/subject";
import { TABLE_TERMS, type TableId } from "../../model/table-id";
import { TERMS } from "../../model/terms";
import { asPlace, defineRule } from "../rule";
import { amountText, rowText, tableText } from "../wording";

const NEEDED: readonly (readonly [Fund, TableId])[] = [
  ["fiscal/government-fund", "government-fund"],
  ["fiscal/state-capital", "state-capital"],
];

export default defineRule({
  code: "G02",
  group: "completeness",
  name: "tables-required-by-content",
  title: "按内容必备的表",
  severity: "error",
  rests: ["absence"],
  basis: "财预〔2016〕143号《地方预决算公开操作规程》",
  certainty: "unverified",
  messages: {
    missing: "“{table}”的“{row}”有 {amount}（{cell}），但没有找到“{title}”。请补充该表，或在窗格中指定它在哪里。",
  },

  cases: (book) => evidence(book),
  none: () => "没有政府性基金和国有资本经营预算的金额",

  *report({ fact, fund, type }, book) {
    if (book.tables.some((table) => table.type === type)) return;
    yield {
      messageId: "missing",
      data: {
        table: tableText(fact.table),
        row: rowText(fact.line),
        amount: amountText(fact.amount, { unit: fact.unit, decimals: 2 }),
        cell: toA1(fact.cell),
        title: TABLE_TERMS[type],
      },
      cells: [asPlace(fact.cell, "stated")],
      asks: [TERMS.fund[fund]],
      // the table may stand in another file of the same publication
      severity: "warning",
    };
  },
});

/** The first amount of each fund in the budget year, in a table that is about all money. */
const evidence = (book: BudgetBook): readonly { readonly fact: Fact; readonly fund: Fund; readonly type: TableId }[] =>
  NEEDED.flatMap(([fund, type]) => {
    const fact = book.facts.all.find(
      ({ subject, amount, table }) =>
        subject.fund === fund && amount !== 0 && table.type !== type && isOfBudget(subject, book),
    );
    return fact ? [{ fact, fund, type }] : [];
  });

const isOfBudget = ({ year, stage }: Subject, { identity }: BudgetBook): boolean =>
  stage === "budget" && (identity.year === undefined || year === identity.year);
