import type { BudgetBook } from "../../model/book";
import { toA1 } from "../../model/cell";
import { columnGaps, type ColumnSum, hierarchySums } from "../code-sums";
import { gridsOf } from "../../book/grid";
import { BY_DEFINITION, defineRule, textsOf } from "../rule";
import { rowText } from "../wording";
import { whyNoTableFits } from "../unjudged";

export default defineRule({
  code: "N13",
  group: "sums",
  name: "function-equals-parts",
  title: "功能科目上级等于下级之和",
  severity: "error",
  rests: ["sum"],
  ...BY_DEFINITION,
  messages: {
    differs: "“{row}” {total}（{cell}）与下级科目之和 {sum} 相差 {difference}。请检查下级科目有无漏填、重复。",
  },

  cases: (book) => sums(book),
  none: (book) => whyNoTableFits(book, "按上下级列示的功能科目"),

  *report(each) {
    for (const { line, total, gap, group, severity } of columnGaps([each])) {
      const { stated, expected, difference } = textsOf(gap);
      yield {
        messageId: "differs",
        data: { row: rowText(line), total: stated, cell: toA1(total.cell), sum: expected, difference },
        gap,
        group,
        ...severity,
      };
    }
  },
});

const sums = (book: BudgetBook): readonly ColumnSum[] =>
  gridsOf(book)
    .filter(({ panel }) => panel.rowsBy === "functional")
    .flatMap(hierarchySums);
