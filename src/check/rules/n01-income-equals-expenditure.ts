import type { BudgetBook } from "../../model/book";
import { balances } from "../../book/panel-totals";
import { BY_DEFINITION, defineRule } from "../rule";
import { unbalanced } from "../unbalanced";
import { whyUnjudged } from "../unjudged";

export default defineRule({
  code: "N01",
  group: "sums",
  name: "income-equals-expenditure",
  title: "收支总计平衡",
  severity: "error",
  rests: ["sum"],
  ...BY_DEFINITION,
  messages: {
    unbalanced:
      "收入总计 {income}（{incomeCell}）与支出总计 {expenditure}（{expenditureCell}）相差 {difference}。请核对两侧合计及“上年结转”“结转下年”各行。",
  },

  cases: (book) => allBalances(book),
  none: (book) => whyUnjudged(book, ["income-expenditure"], "收入总计行或支出总计行"),

  report: (sides) => unbalanced(sides, "收入总计与支出总计"),
});

/** 政府性基金收支表 of Shaanxi balances by itself. */
const allBalances = (book: BudgetBook): ReturnType<typeof balances> =>
  (["income-expenditure", "government-fund", "state-capital"] as const).flatMap((type) => balances(book, type));
