import { assessmentsOf } from "../../book/assessments";
import { toA1 } from "../../model/cell";
import { as, BY_DEFINITION, defineRule } from "../rule";
import { whyUnjudged } from "../unjudged";

export default defineRule({
  code: "A04",
  group: "self-assessment",
  name: "total-score",
  title: "自评总分等于各项得分之和",
  severity: "error",
  rests: ["form"],
  ...BY_DEFINITION,
  messages: {
    sum: "“{project}”自评总分 {stated}（{cell}），各项得分之和为 {expected}。请核对总分和各项得分。",
  },

  cases: (book) => assessmentsOf(book),
  none: (book) => whyUnjudged(book, ["self-assessment"], "分值和得分"),

  *report({ project, indicators, money, total }) {
    const scores = [...indicators, ...money].flatMap(({ score }) => score ?? []);
    const stated = total?.score;
    if (!stated || scores.length < 3) return;
    const sum = Math.round(scores.reduce((all, { value }) => all + value, 0) * 100) / 100;
    if (Math.abs(sum - stated.value) <= stated.margin + 1e-9) return;
    yield {
      messageId: "sum",
      data: { project, stated: stated.printed, cell: toA1(stated.cell), expected: String(sum) },
      cells: [as(stated.cell, "stated"), ...scores.map(({ cell }) => as(cell, "addend"))],
      stated: stated.printed,
      expected: String(sum),
    };
  },
});
