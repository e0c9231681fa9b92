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
    for (const { line, total, gap, severity } of rowGaps([each])) {
      const { stated, expected, difference } = textsOf(gap);
      yield {
        messageId: "differs",
        data: { row: rowText(line), total: stated, cell: toA1(total.cell), sum: expected, difference },
        gap,
        ...severity,
      };
    }
  },
});

/** Rows without 小计 are left out: many tables fill the funds only. One that lacks it where all others print it does not. */
const rows = (book: BudgetBook): readonly RowSum[] =>
  gridsIn(book, "fiscal").flatMap((grid) => {
    const found = rowSums([grid]).filter(({ parts }) => parts.every(({ column }) => column.narrows.fund !== undefined));
    const given = found.filter(({ parts }) => parts.some(({ isBlank }) => !isBlank));
    const filled = given.filter(({ total }) => !total.isBlank).length;
    const isAlone = filled >= 3 && given.length - filled === 1;
    return found.filter(({ total }) => isAlone || !total.isBlank);
  });
