import type { BudgetBook } from "../../model/book";
import { addressInSheet, toA1 } from "../../model/cell";
import { columnGaps, type ColumnSum, hierarchySums } from "../code-sums";
import { gridsOf } from "../../book/grid";
import { BY_DEFINITION, defineRule, textsOf } from "../rule";
import { rowText } from "../wording";
import { whyNoTableFits } from "../unjudged";

export default defineRule({
  code: "N14",
  group: "sums",
  name: "economic-class-equals-items",
  title: "经济类等于各款之和",
  severity: "error",
  rests: ["sum"],
  ...BY_DEFINITION,
  messages: {
    differs: "“{row}” {total}（{cell}）与所属各款之和 {sum} 相差 {difference}。请检查 {firstCell} 至 {lastCell}。",
  },

  cases: (book) => sums(book),
  none: (book) => whyNoTableFits(book, "同时列示的经济分类“类”和“款”"),

  *report(each) {
    for (const { line, total, parts, gap, group, severity } of columnGaps([each])) {
      const { stated, expected, difference } = textsOf(gap);
      const cells = parts.map(({ cell }) => cell).sort((a, b) => a.row - b.row);
      const [first = total.cell, last = first] = [cells[0], cells.at(-1)];
      yield {
        messageId: "differs",
        data: {
          row: rowText(line),
          total: stated,
          cell: toA1(total.cell),
          sum: expected,
          difference,
          firstCell: addressInSheet(first),
          lastCell: addressInSheet(last),
        },
        gap,
        group,
        ...severity,
      };
    }
  },
});

const sums = (book: BudgetBook): readonly ColumnSum[] =>
  gridsOf(book)
    .filter(({ panel }) => panel.rowsBy === "economic" || panel.rowsBy === "governmentEconomic")
    .flatMap(hierarchySums);
