import type { BudgetBook } from "../../model/book";
import { toA1 } from "../../model/cell";
import { gridsIn } from "../../book/grid";
import { rowGaps, type RowSum, rowSums } from "../row-sums";
import { BY_DEFINITION, defineRule, textsOf } from "../rule";
import { amountText, rowText } from "../wording";
import { whyUnjudged } from "../unjudged";

export default defineRule({
  code: "N11",
  group: "sums",
  name: "basic-row-equals-uses",
  title: "基本支出表各行等于人员加公用",
  severity: "error",
  rests: ["sum"],
  ...BY_DEFINITION,
  messages: {
    differs:
      "“{row}”一行合计 {total}（{cell}）与人员经费 {personnel}、公用经费 {public} 之和相差 {difference}。请核对该行。",
  },

  cases: (book) => rows(book),
  none: (book) => whyUnjudged(book, [["basic-economic", "basic-function"]], "填有金额的人员经费、公用经费两列"),

  *report(each) {
    for (const { line, total, parts, gap, severity } of rowGaps([each])) {
      const { stated, difference } = textsOf(gap);
      const used = (use: string): string =>
        parts
          .filter(({ column }) => column.narrows.use === use)
          .map(({ amount, scale }) => amountText(amount, scale))
          .join("、");
      yield {
        messageId: "differs",
        data: {
          row: rowText(line),
          total: stated,
          cell: toA1(total.cell),
          personnel: used("personnel"),
          public: used("public"),
          difference,
        },
        gap,
        ...severity,
      };
    }
  },
});

const rows = (book: BudgetBook): readonly RowSum[] =>
  rowSums(gridsIn(book, "basic-economic", "basic-function")).filter(({ parts }) =>
    ["personnel", "public"].every((use) => parts.some(({ column }) => column.narrows.use === use)),
  );
