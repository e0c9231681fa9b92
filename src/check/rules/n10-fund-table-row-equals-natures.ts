import type { BudgetBook } from "../../model/book";
import { toA1 } from "../../model/cell";
import { gridsIn } from "../../book/grid";
import { rowGaps, type RowSum, rowSums } from "../row-sums";
import { BY_DEFINITION, defineRule, textsOf } from "../rule";
import { columnText, rowText, tableText } from "../wording";
import { whyUnjudged } from "../unjudged";

export default defineRule({
  code: "N10",
  group: "sums",
  name: "fund-table-row-equals-natures",
  title: "一般公共预算、政府性基金、国资支出表各行等于基本加项目",
  severity: "error",
  rests: ["sum"],
  ...BY_DEFINITION,
  messages: {
    differs: "“{table}”中“{row}”一行{column} {total}（{cell}）与{parts}之和 {sum} 相差 {difference}。请核对该行各列。",
  },

  cases: (book) => rows(book),
  none: (book) =>
    whyUnjudged(
      book,
      [["general-function", "general-economic", "government-fund", "state-capital"]],
      "合计列和填有金额的基本支出、项目支出列",
    ),

  *report(each) {
    for (const { line, total, parts, gap, severity } of rowGaps([each])) {
      const { stated, expected, difference } = textsOf(gap);
      yield {
        messageId: "differs",
        data: {
          table: tableText(line.table),
          row: rowText(line),
          column: columnText(total.column),
          total: stated,
          cell: toA1(total.cell),
          parts: parts.map(({ column }) => columnText(column)).join("、"),
          sum: expected,
          difference,
        },
        gap,
        ...severity,
      };
    }
  },
});

const rows = (book: BudgetBook): readonly RowSum[] =>
  rowSums(gridsIn(book, "general-function", "general-economic", "government-fund", "state-capital"));
