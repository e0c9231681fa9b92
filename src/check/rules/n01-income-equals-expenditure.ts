import { toA1 } from "../../model/cell";
import { sameGap, sumOf } from "../judge";
import { balances } from "../panel-totals";
import { BY_DEFINITION, defineRule, textsOf } from "../rule";

export default defineRule({
  code: "N01",
  name: "income-equals-expenditure",
  title: "收支总计平衡",
  severity: "error",
  ...BY_DEFINITION,
  messages: {
    unbalanced:
      "收入总计 {income}（{incomeCell}）与支出总计 {expenditure}（{expenditureCell}）相差 {difference}。请核对两侧合计及“上年结转”“结转下年”各行。",
  },

  skip: (book) =>
    balances(book, "income-expenditure").length === 0 ? "没有找到带收入、支出总计行的收支总表" : undefined,

  *check(book) {
    for (const { income, expenditure } of balances(book, "income-expenditure")) {
      const [left, right] = [sumOf([income]), sumOf([expenditure])];
      const gap = left && right && sameGap("收入总计与支出总计", left, right);
      if (!gap) continue;
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
    }
  },
});
