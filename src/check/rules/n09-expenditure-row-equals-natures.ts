import type { BudgetBook } from "../../model/book";
import { toA1 } from "../../model/cell";
import { gridsIn } from "../../book/grid";
import { rowGaps, type RowSum, rowSums } from "../row-sums";
import { BY_DEFINITION, defineRule, textsOf } from "../rule";
import { columnText, rowText } from "../wording";
import { whyUnjudged } from "../unjudged";

export default defineRule({
  code: "N09",
  group: "sums",
  name: "expenditure-row-equals-natures",
  title: "支出各行等于各类支出之和",
  severity: "error",
  rests: ["sum"],
  ...BY_DEFINITION,
  messages: {
    differs: "“{row}”一行合计 {total}（{cell}）与各类支出之和 {sum} 相差 {difference}。请核对该行{columns}等各列。",
  },

  cases: (book) => rows(book),
  none: (book) => whyUnjudged(book, [["expenditure", "income-expenditure"]], "合计列和填有金额的分项列"),

  *report(each) {
    for (const { line, total, parts, gap, severity } of rowGaps([each])) {
      const columns = parts.map(({ column }) => columnText(column)).slice(0, 2);
      const { stated, expected, difference } = textsOf(gap);
      yield {
        messageId: "differs",
        data: {
          row: rowText(line),
          total: stated,
          cell: toA1(total.cell),
          sum: expected,
          difference,
          columns: columns.join("、"),
        },
        gap,
        ...severity,
      };
    }
  },
});

/**
 * By nature, by source of money or by accounting kind: the head decides. Basic expenditure is split by source here, by use
 * in N11; columns of one source are economic items, of which a table prints some.
 */
const rows = (book: BudgetBook): readonly RowSum[] => [
  ...rowSums(gridsIn(book, "expenditure", "income-expenditure")),
  ...rowSums(gridsIn(book, "basic-economic", "basic-function")).filter(
    ({ parts }) => new Set(parts.map(({ column }) => column.narrows.fund)).size === parts.length,
  ),
];
