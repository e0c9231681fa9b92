import { assessmentsOf } from "../../book/assessments";
import { toA1 } from "../../model/cell";
import { as, BY_DEFINITION, defineRule } from "../rule";
import { whyUnjudged } from "../unjudged";

export default defineRule({
  code: "A02",
  group: "self-assessment",
  name: "score-within-points",
  title: "得分不超过分值",
  severity: "error",
  rests: ["form"],
  ...BY_DEFINITION,
  messages: {
    outside: "“{project}”：“{name}”得分 {score}（{cell}），分值为 {weight}。得分应在 0 与分值之间，请核对。",
  },

  cases: (book) => assessmentsOf(book),
  none: (book) => whyUnjudged(book, ["self-assessment"], "分值和得分"),

  *report({ project, indicators, money }) {
    for (const { name, weight, score } of [...indicators, ...money]) {
      if (!weight || !score || (score.value >= 0 && score.value <= weight.value + 1e-9)) continue;
      yield {
        messageId: "outside",
        data: { project, name, score: score.printed, weight: weight.printed, cell: toA1(score.cell) },
        cells: [as(score.cell, "stated"), as(weight.cell, "expected")],
        stated: score.printed,
        expected: weight.printed,
      };
    }
  },
});
