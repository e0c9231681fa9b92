import { assessmentsOf } from "../../book/assessments";
import { as, BY_POLICY, defineRule } from "../rule";
import { listText } from "../targets";
import { whyUnjudged } from "../unjudged";

export default defineRule({
  code: "A06",
  group: "self-assessment",
  name: "reason-of-lost-points",
  title: "未得满分的指标写明偏差原因",
  severity: "warning",
  rests: ["form"],
  ...BY_POLICY,
  messages: {
    missing: "“{project}”：{names} 未得满分，“偏差原因分析及改进措施”一栏为空。请补写原因和改进措施。",
  },

  cases: (book) => assessmentsOf(book),
  none: (book) => whyUnjudged(book, ["self-assessment"], "得分和偏差原因"),

  *report({ project, indicators }) {
    const silent = indicators.flatMap(({ name, weight, score, reason }) =>
      weight && score && reason?.words === "" && score.value < weight.value - 1e-9
        ? [
            {
              text: `“${name}”（${score.printed}/${weight.printed}）`,
              cells: [as(reason.cell, "stated"), as(score.cell, "expected")],
            },
          ]
        : [],
    );
    if (silent.length === 0) return;
    yield {
      messageId: "missing",
      data: { project, names: listText(silent.map(({ text }) => text)) },
      cells: silent.flatMap(({ cells }) => cells),
    };
  },
});
