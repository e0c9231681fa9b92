import type { BudgetBook } from "../../model/book";
import { absFen, addFen, type Fen, subtractFen } from "../../model/money";
import type { Claim, ClaimList, MoneyMention } from "../../model/text-claim";
import { defineRule } from "../rule";
import { AMOUNT_MESSAGES, amountDrafts, comparison, wrongAmounts } from "../text/amount-rule";
import { amountsOf } from "../text/amounts";
import { claimQuote, sectionText, textCells } from "../text/places";
import { subjectText } from "../text/subject-words";
import { amountText } from "../wording";

export default defineRule({
  code: "W10",
  group: "text",
  name: "project-and-carry-over",
  title: "项目支出及其资金安排文表一致",
  severity: "error",
  rests: ["text-against-table"],
  basis: "《预算法》（2018年修正）第十四条：预算公开时作出说明，说明与报表一致",
  certainty: "read",
  messages: {
    ...AMOUNT_MESSAGES,
    arrangement:
      "{section}：“{subject}” {total} 与本年安排 {current}、上年结转安排 {carried} 之和 {sum} 相差 {difference}。请核对资金安排。",
  },

  cases(book) {
    if (!book.text) return "没有预算情况说明";
    const arranged = arrangements(book);
    const none = amountsOf(book, "W10").length === 0 && arranged.length === 0;
    return none ? "说明中没有项目支出和资金安排的金额" : [...wrongAmounts(book, "W10"), ...arranged];
  },

  *report(each, book) {
    if ("wrong" in each) return yield* amountDrafts(each, book);
    const { parent, total, current, carried } = each;
    const sum = addFen(current.amount, carried.amount);
    const difference: Fen = subtractFen(total.amount, sum);
    if (Math.abs(difference) <= total.margin + current.margin + carried.margin) return;
    const scale = { unit: total.unit, decimals: 2 };
    yield {
      messageId: "arrangement",
      data: {
        section: sectionText(parent.section, parent.paragraph.source.name),
        subject: subjectText(parent),
        total: amountText(total.amount, scale),
        current: amountText(current.amount, scale),
        carried: amountText(carried.amount, scale),
        sum: amountText(sum, scale),
        difference: amountText(absFen(difference), scale),
      },
      cells: [total, current, carried].flatMap(({ paragraph, span }) => textCells(paragraph, span)),
      quote: claimQuote(parent, total),
      ...comparison(total.unit, total.amount, sum),
    };
  },
});

interface Arrangement {
  readonly parent: Claim;
  readonly total: MoneyMention;
  readonly current: MoneyMention;
  readonly carried: MoneyMention;
}

/** “其中：本年收入安排 a，上年结转安排 b” below an amount. */
const arrangements = (book: BudgetBook): readonly Arrangement[] =>
  (book.text?.lists ?? []).flatMap(({ parent, children }: ClaimList): readonly Arrangement[] => {
    const of = (financing: "current" | "carry-over"): MoneyMention | undefined =>
      children.find(({ subject }) => subject.meanings[0]?.financing === financing)?.amount;
    const total = parent?.amount;
    const current = of("current");
    const carried = of("carry-over");
    return parent && total && current && carried ? [{ parent, total, current, carried }] : [];
  });
