import type { BudgetBook } from "../../model/book";
import { fen } from "../../model/money";
import type { Claim } from "../../model/text-claim";
import { publicMoney } from "../public-money";
import { as, defineRule } from "../rule";
import { comparison } from "../text/amount-rule";
import { claimQuote, sectionText, textCells } from "../text/places";
import { whyUnjudged } from "../unjudged";
import { amountText, cellsText } from "../wording";

/** S02 compares tables; most provinces state 机关运行经费 in the text alone. */
export default defineRule({
  code: "W30",
  group: "text",
  name: "organ-running-and-public-money",
  title: "文中机关运行经费不大于公用经费",
  severity: "warning",
  rests: ["text-against-table"],
  basis: "《机关事务管理条例》（2012年）：机关运行经费是保障机关运行用于购买货物和服务的资金",
  certainty: "read",
  messages: {
    larger:
      "{section}：文中机关运行经费 {stated} 大于公用经费 {money}（{cells}），多 {difference}。机关运行经费一般是行政、参公单位的公用经费，请核对口径。",
  },

  cases(book) {
    if (!book.text) return "没有预算情况说明";
    if (book.nature.nature === "institution") return "事业单位没有机关运行经费";
    const claims = stated(book);
    if (claims.length === 0) return "说明中没有表内未列的机关运行经费金额";
    const money = publicMoney(book);
    return money ? claims.map((claim) => ({ claim, money })) : whyUnjudged(book, ["basic-economic"], "公用经费合计");
  },

  *report({ claim, money }) {
    const { amount, paragraph, section } = claim;
    if (!amount || amount.amount - amount.margin <= money.amount + money.margin) return;
    const scale = { unit: amount.unit, decimals: 2 };
    const cells = money.entries.map(({ cell }) => cell);
    yield {
      messageId: "larger",
      data: {
        section: sectionText(section, paragraph.source.name),
        stated: `${amount.decimal}${amount.unit}`,
        money: amountText(money.amount, scale),
        cells: cellsText(cells),
        difference: amountText(fen(amount.amount - money.amount), scale),
      },
      cells: [...textCells(paragraph, amount.span), ...cells.map((cell) => as(cell, "expected"))],
      quote: claimQuote(claim, amount),
      ...comparison(amount.unit, amount.amount, money.amount),
    };
  },
});

/** 机关运行经费 of this year that no table states: otherwise W12 and S02 judge it. */
const stated = (book: BudgetBook): readonly Claim[] =>
  (book.text?.claims ?? []).filter(
    ({ amount, subject, isAside, binding, section }) =>
      amount !== undefined &&
      !isAside &&
      section.id === "organ-running" &&
      subject.meanings[0]?.item === "organ-running" &&
      subject.meanings[0].economic === undefined &&
      binding.evidence.length === 0,
  );
