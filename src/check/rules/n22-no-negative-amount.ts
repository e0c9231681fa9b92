import type { BudgetBook } from "../../model/book";
import { toA1 } from "../../model/cell";
import { type Entry, gridsOf } from "../../book/grid";
import { as, BY_POLICY, defineRule } from "../rule";
import { columnText, entryText, rowText } from "../wording";
import { whyNoTableFits } from "../unjudged";

export default defineRule({
  code: "N22",
  group: "sums",
  name: "no-negative-amount",
  title: "预算数不为负",
  severity: "warning",
  rests: ["print"],
  ...BY_POLICY,
  messages: {
    negative: "“{row}”的“{column}”为负数 {amount}（{cell}）。如属调减请在说明中写明，否则请改正。",
  },

  cases(book) {
    const all = amounts(book);
    return all.length === 0 ? whyNoTableFits(book, "金额") : all.filter(({ amount }) => amount < 0);
  },

  *report(entry) {
    yield {
      messageId: "negative",
      data: {
        row: rowText(entry.line),
        column: columnText(entry.column),
        amount: entryText(entry),
        cell: toA1(entry.cell),
      },
      cells: [as(entry.cell, "stated")],
      group: "negative",
    };
  },
});

/** Amounts of money; changes may well be negative. */
const amounts = (book: BudgetBook): readonly Entry[] =>
  gridsOf(book).flatMap((grid) =>
    grid.lines.flatMap((line) =>
      line.compares
        ? []
        : grid.columns.flatMap((column) => {
            const entry = column.holds === "money" ? grid.entry(line, column) : undefined;
            return entry && !entry.isBlank ? [entry] : [];
          }),
    ),
  );
