import { balances } from "../../book/panel-totals";
import { BY_DEFINITION, defineRule } from "../rule";
import { unbalanced } from "../unbalanced";
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

  report: (sides) => unbalanced(sides, "财政拨款收入总计与支出总计"),
});
