import { toA1 } from "../../model/cell";
import { sameGap, sumOf } from "../judge";
import { balances } from "../../book/panel-totals";
import { BY_DEFINITION, defineRule, textsOf } from "../rule";
import { whyUnjudged } from "../unjudged";

export default defineRule({
  code: "N05",
  group: "sums",
  name: "fiscal-income-equals-expenditure",
  title: "财政拨款收支总计平衡",
  severity: "error",
  rests: ["sum"],
  ...BY_DEFINITION,
  messages: {
    unbalanced:
      "财政拨款收入总计 {income}（{incomeCell}）与支出总计 {expenditure}（{expenditureCell}）相差 {difference}。请核对上年结转和结转下年是否列全。",
  },

  cases: (book) => balances(book, "fiscal"),
  none: (book) => whyUnjudged(book, ["fiscal"], "收入总计行或支出总计行"),

  *report({ income, expenditure }) {
    const [left, right] = [sumOf([income]), sumOf([expenditure])];
    const gap = left && right && sameGap("财政拨款收入总计与支出总计", left, right);
    if (!gap) return;
    const { stated, expected, difference } = textsOf(gap);
    yield {
      messageId: "unbalanced",
      data: {
        income: stated,
        incomeCell: toA1(income.cell),
        expenditure: expected,
        expenditureCell: toA1(expenditure.cell),
        difference,
      },
      gap,
    };
  },
});
