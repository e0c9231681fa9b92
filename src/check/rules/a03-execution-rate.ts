import { assessmentsOf } from "../../book/assessments";
import { toA1 } from "../../model/cell";
import { as, BY_DEFINITION, defineRule } from "../rule";
import { whyUnjudged } from "../unjudged";

export default defineRule({
  code: "A03",
  group: "self-assessment",
  name: "execution-rate",
  title: "执行率等于执行数除以全年预算数",
  severity: "error",
  rests: ["form"],
  ...BY_DEFINITION,
  messages: {
    rate: "“{project}”：“{name}”执行率 {stated}（{cell}），按 {spent} ÷ {planned} 应为 {expected}%。请改正。",
  },

  cases: (book) => assessmentsOf(book),
  none: (book) => whyUnjudged(book, ["self-assessment"], "分值和得分"),

  *report({ project, money }) {
    for (const { name, amounts, rate } of money) {
      const [, planned, spent] = amounts;
      if (!rate || !planned || !spent || planned.value <= 0) continue;
      const expected = spent.value / planned.value;
      // 97 without a sign is a percentage
      const isBare = rate.value > 2 && expected < 2;
      const [stated, margin] = isBare ? [rate.value / 100, rate.margin / 100] : [rate.value, rate.margin];
      const slack = (spent.margin + planned.margin * expected) / planned.value;
      if (Math.abs(stated - expected) <= margin + slack + 1e-9) continue;
      yield {
        messageId: "rate",
        data: {
          project,
          name,
          stated: rate.printed,
          cell: toA1(rate.cell),
          spent: spent.printed,
          planned: planned.printed,
          expected: (expected * 100).toFixed(2),
        },
        cells: [as(rate.cell, "stated"), as(spent.cell, "addend"), as(planned.cell, "addend")],
        stated: rate.printed,
        expected: `${(expected * 100).toFixed(2)}%`,
      };
    }
  },
});
