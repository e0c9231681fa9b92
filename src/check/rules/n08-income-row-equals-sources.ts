import type { BudgetBook } from "../../model/book";
import { addressInSheet, toA1 } from "../../model/cell";
import { gridsIn } from "../../book/grid";
import { rowGaps, type RowSum, rowSums } from "../row-sums";
import { BY_DEFINITION, defineRule, textsOf } from "../rule";
import { rowText } from "../wording";
import { whyUnjudged } from "../unjudged";

export default defineRule({
  code: "N08",
  group: "sums",
  name: "income-row-equals-sources",
  title: "收入总表各行等于各来源之和",
  severity: "error",
  rests: ["sum"],
  ...BY_DEFINITION,
  messages: {
    differs:
      "“{row}”一行合计 {total}（{cell}）与各来源之和 {sum} 相差 {difference}。请核对该行 {firstCell} 至 {lastCell}。",
  },

  cases: (book) => rows(book),
  none: (book) => whyUnjudged(book, ["income"], "合计列和两列以上填有金额的来源"),

  *report(each) {
    for (const { line, total, parts, gap, severity } of rowGaps([each])) {
      const [first = total, last = first] = [parts[0], parts.at(-1)];
      const { stated, expected, difference } = textsOf(gap);
      yield {
        messageId: "differs",
        data: {
          row: rowText(line),
          total: stated,
          cell: toA1(total.cell),
          sum: expected,
          difference,
          firstCell: addressInSheet(first.cell),
          lastCell: addressInSheet(last.cell),
        },
        gap,
        ...severity,
      };
    }
  },
});

const rows = (book: BudgetBook): readonly RowSum[] => rowSums(gridsIn(book, "income"));
