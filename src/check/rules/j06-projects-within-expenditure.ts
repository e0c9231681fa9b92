import type { BudgetBook } from "../../model/book";
import { fen, wanDecimal } from "../../model/money";
import { type ProjectExpenditure, projectExpenditure } from "../../model/project";
import { isOfTerm, moneyOf, statedAmount, type TargetAmount, type TargetForm } from "../../model/target";
import { as, BY_DEFINITION, defineRule } from "../rule";
import { cellOf, filledForms, sumOfAmounts, wanText, withoutForms } from "../targets";
import { cellsText } from "../wording";
import { whyUnjudged } from "../unjudged";

export default defineRule({
  code: "J06",
  group: "targets",
  name: "projects-within-expenditure",
  title: "绩效资金不大于项目支出",
  severity: "error",
  rests: ["equality"],
  ...BY_DEFINITION,
  messages: {
    exceeds: "绩效目标表金额合计 {sum} 大于项目支出 {total}（{cell}），多 {difference}。请核对有无重复计列。",
  },

  cases(book) {
    const none = withoutForms(book, "project");
    if (none !== undefined) return none;
    const known = expenditureOf(book);
    if (!known) return whyUnjudged(book, [["projects", "expenditure", "general-function", "fiscal"]], "项目支出的金额");
    const amounts = amountsOf(book, known);
    return amounts ? [{ known, amounts }] : "绩效目标表没有可与项目支出比较的年度金额";
  },

  *report({ known, amounts }) {
    const sum = sumOfAmounts(amounts);
    if (sum.amount - sum.margin <= known.amount + known.margin) return;
    const difference = fen(sum.amount - known.amount);
    yield {
      messageId: "exceeds",
      data: {
        sum: wanText(sum.amount),
        total: wanText(known.amount),
        cell: cellsText(known.facts.map(({ cell }) => cell)),
        difference: wanText(difference),
      },
      cells: [
        ...amounts.flatMap((each) => cellOf(each, "addend")),
        ...known.facts.map(({ cell }) => as(cell, "expected")),
      ],
      stated: wanDecimal(sum.amount),
      expected: wanDecimal(known.amount),
      difference: wanDecimal(difference),
      unit: "万元",
      ...(amounts.some(isOfTerm) && { severity: "warning" as const }),
    };
  },
});

const expenditureOf = ({ facts, identity }: BudgetBook): ProjectExpenditure | undefined =>
  identity.year === undefined ? undefined : projectExpenditure(facts, identity.year);

/** One amount a form; only what the treasury pays where the tables know no other money. */
function amountsOf(book: BudgetBook, { covers }: ProjectExpenditure): readonly TargetAmount[] | undefined {
  const amounts = filledForms(book, "project").flatMap((form) => {
    const stated = covers === "all" ? ofYear(form) : fiscalOf(form);
    return stated?.amount === undefined ? [] : [stated];
  });
  return amounts.length > 0 ? amounts : undefined;
}

/** Money of a term of several years is no expenditure of this one. */
function ofYear(form: TargetForm): TargetAmount | undefined {
  const period = form.period?.value;
  const stated = statedAmount(form);
  return stated?.period === "whole" && period !== undefined && period.from !== period.to ? undefined : stated;
}

function fiscalOf(form: TargetForm): TargetAmount | undefined {
  const stated = ofYear(form);
  if (!stated) return undefined;
  const { period } = stated;
  return (
    moneyOf(form, { period, source: "fiscal" }) ?? moneyOf(form, { period: "whole", source: "fiscal", level: "own" })
  );
}
