import type { BudgetBook } from "../../model/book";
import { toA1 } from "../../model/cell";
import { gridsIn } from "../../book/grid";
import { rowGaps, type RowSum, rowSums } from "../row-sums";
import { BY_DEFINITION, defineRule, textsOf } from "../rule";
import { rowText } from "../wording";
import { whyUnjudged } from "../unjudged";

export default defineRule({
  code: "N06",
  group: "sums",
  name: "fiscal-row-equals-funds",
  title: "财政拨款支出各行等于三本预算之和",
  severity: "error",
  rests: ["sum"],
  ...BY_DEFINITION,
  messages: {
    differs: "“{row}”一行合计 {total}（{cell}）与三本预算之和 {sum} 相差 {difference}。请核对该行各列。",
  },

  cases: (book) => rows(book),
  none: (book) => whyUnjudged(book, ["fiscal"], "支出的小计列和分预算的各列"),

  *report(each) {
    for (const { line, total, gap } of rowGaps([each])) {
      const { stated, expected, difference } = textsOf(gap);
      yield {
        messageId: "differs",
        data: { row: rowText(line), total: stated, cell: toA1(total.cell), sum: expected, difference },
        gap,
      };
    }
  },
});

/** Rows without 小计 are left out: many tables fill the funds only. */
const rows = (book: BudgetBook): readonly RowSum[] =>
  rowSums(gridsIn(book, "fiscal")).filter(
    ({ total, parts }) => !total.isBlank && parts.every(({ column }) => column.narrows.fund !== undefined),
  );
