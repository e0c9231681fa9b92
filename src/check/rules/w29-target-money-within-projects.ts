import type { BudgetBook } from "../../model/book";
import { absFen, fen } from "../../model/money";
import { type ProjectExpenditure, projectExpenditure } from "../../model/project";
import type { Claim, MoneyMention } from "../../model/text-claim";
import { as, BY_PRACTICE, defineRule } from "../rule";
import { comparison } from "../text/amount-rule";
import { claimQuote, sectionText, textCells } from "../text/places";
import { moneyOfTargets, saysAll, targetCounts } from "../text/target-counts";
import { whyUnjudged } from "../unjudged";
import { amountText, cellsText } from "../wording";

export default defineRule({
  code: "W29",
  group: "text",
  name: "target-money-within-projects",
  title: "文中绩效项目资金不大于项目支出",
  severity: "warning",
  rests: ["text-against-table"],
  ...BY_PRACTICE,
  messages: {
    larger:
      "{section}：文中写编报绩效目标的项目涉及资金 {stated}，大于项目支出 {total}（{cell}），多 {difference}。请核对资金口径。",
    all: "{section}：文中写全部项目编报绩效目标、涉及资金 {stated}，与项目支出 {total}（{cell}）相差 {difference}。请核对。",
  },

  cases(book) {
    if (!book.text) return "没有预算情况说明";
    const money = moneyOfTargets(book);
    const known = expenditureOf(book, money);
    if (!money?.amount) return "说明中没有写明编报绩效目标的项目涉及多少资金";
    return known
      ? [{ money, amount: money.amount, known }]
      : whyUnjudged(book, [["projects", "expenditure", "general-function", "fiscal"]], "项目支出的金额");
  },

  *report({ money, amount, known }, book) {
    const { paragraph, section } = money;
    const miss = amount.amount - known.amount;
    const isAll = saysAll(paragraph.text) && known.covers === "all";
    // the text adds up amounts that its forms round one by one
    const forms = targetCounts(book).reduce((sum, { mention }) => sum + Number(mention.decimal), 1);
    const slack = amount.margin * Math.min(forms, MOST_FORMS) + known.margin;
    const isLarger = miss > slack;
    if (isUnitTarget(paragraph.text) || !(isLarger || (isAll && Math.abs(miss) > slack))) return;
    const scale = { unit: amount.unit, decimals: 2 };
    yield {
      // the money of the treasury is less than all money: only what is larger is sure
      messageId: isLarger ? "larger" : "all",
      data: {
        section: sectionText(section, paragraph.source.name),
        stated: printed(amount),
        total: amountText(known.amount, scale),
        cell: cellsText(known.facts.map(({ cell }) => cell)),
        difference: amountText(absFen(fen(miss)), scale),
      },
      cells: [...textCells(paragraph, amount.span), ...known.facts.map(({ cell }) => as(cell, "expected"))],
      quote: claimQuote(money, amount),
      ...comparison(amount.unit, amount.amount, known.amount),
      ...(known.covers === "fiscal" && { severity: "info" as const }),
    };
  },
});

/** However many forms are counted, rounding takes an amount no further than this many half places. */
const MOST_FORMS = 20;

const printed = ({ decimal, unit }: MoneyMention): string => `${decimal}${unit}`;

/** 整体支出绩效目标 covers the basic expenditure, 转移支付 is spent by others. */
const isUnitTarget = (text: string): boolean => /整体支出|部门整体|转移支付|专项资金/.test(text);

/** 涉及一般公共预算拨款…万元 is measured by the projects of that fund. */
const expenditureOf = ({ facts, identity }: BudgetBook, money: Claim | undefined): ProjectExpenditure | undefined =>
  identity.year === undefined
    ? undefined
    : projectExpenditure(facts, identity.year, money?.subject.meanings.find(({ fund }) => fund)?.fund);
