import { assessmentsOf } from "../../book/assessments";
import { toA1 } from "../../model/cell";
import { as, BY_DEFINITION, defineRule } from "../rule";
import { whyUnjudged } from "../unjudged";

export default defineRule({
  code: "A08",
  group: "self-assessment",
  name: "money-equals-sources",
  title: "年度资金总额等于各项来源之和",
  severity: "error",
  rests: ["form"],
  ...BY_DEFINITION,
  messages: {
    sum: "“{project}”的年度资金总额 {stated}（{cell}）与各项来源之和 {expected} 不符。请核对这一列。",
  },

  cases: (book) => assessmentsOf(book),
  none: (book) => whyUnjudged(book, ["self-assessment"], "分值和得分"),

  *report({ project, money }) {
    const whole = money.find(({ isTotal }) => isTotal);
    const parts = money.filter(({ isTotal }) => !isTotal);
    if (!whole || parts.length < 2) return;
    for (const [column, stated] of whole.amounts.entries()) {
      const found = parts.flatMap(({ amounts }) => amounts[column] ?? []);
      if (!stated || found.length === 0) continue;
      const sum = Math.round(found.reduce((all, { value }) => all + value, 0) * 1e6) / 1e6;
      const margin = [stated, ...found].reduce((all, each) => all + each.margin, 0);
      if (Math.abs(sum - stated.value) <= (Number.isInteger(sum) && Number.isInteger(stated.value) ? 0 : margin))
        continue;
      yield {
        messageId: "sum",
        data: { project, stated: stated.printed, cell: toA1(stated.cell), expected: String(sum) },
        cells: [as(stated.cell, "stated"), ...found.map(({ cell }) => as(cell, "addend"))],
        stated: stated.printed,
        expected: String(sum),
      };
    }
  },
});
