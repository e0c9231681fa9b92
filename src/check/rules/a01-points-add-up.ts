import { assessmentsOf } from "../../book/assessments";
import { toA1 } from "../../model/cell";
import { as, BY_DEFINITION, defineRule } from "../rule";
import { whyUnjudged } from "../unjudged";

export default defineRule({
  code: "A01",
  group: "self-assessment",
  name: "points-add-up",
  title: "自评分值合计为 100",
  severity: "error",
  rests: ["form"],
  ...BY_DEFINITION,
  messages: {
    sum: "“{project}”自评表的分值合计为 {sum}，应为 {expected}（{first} 至 {last}）。请核对各项分值。",
  },

  cases: (book) => assessmentsOf(book),
  none: (book) => whyUnjudged(book, ["self-assessment"], "分值和得分"),

  *report({ project, indicators, money, total }) {
    const weights = indicators.flatMap(({ weight }) => weight ?? []);
    const ofMoney = money.flatMap(({ weight }) => weight ?? []);
    const [first, last] = [weights[0], weights.at(-1)];
    if (!first || !last || weights.length < 3) return;
    const sum = [...weights, ...ofMoney].reduce((all, { value }) => all + value, 0);
    // without a line for the money its ten points may be left out
    const allowed = ofMoney.length > 0 ? [100] : [100, 90];
    const expected = total?.weight?.value ?? 100;
    if (allowed.some((each) => Math.abs(sum - each) < 1e-6) && Math.abs(sum - expected) < 1e-6) return;
    if (total?.weight === undefined && allowed.some((each) => Math.abs(sum - each) < 1e-6)) return;
    yield {
      messageId: "sum",
      data: {
        project,
        sum: String(round(sum)),
        expected: String(expected),
        first: toA1(first.cell),
        last: toA1(last.cell),
      },
      cells: [...weights, ...ofMoney, ...(total?.weight ? [total.weight] : [])].map(({ cell }) => as(cell, "addend")),
      stated: String(round(sum)),
      expected: String(expected),
    };
  },
});

const round = (value: number): number => Math.round(value * 100) / 100;
