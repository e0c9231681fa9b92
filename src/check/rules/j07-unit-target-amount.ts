import type { BudgetBook } from "../../model/book";
import type { Fact } from "../../model/fact";
import type { TargetAmount, TargetForm } from "../../model/target";
import { wanDecimal } from "../../model/money";
import { formAmountFix } from "../fixes/form-amount";
import { as, BY_DEFINITION, defineRule } from "../rule";
import { cellOf, compared, filledForms, missText, placeOf, sumOfAmounts, wanText, withoutForms } from "../targets";
import { cellsText } from "../wording";

export default defineRule({
  code: "J07",
  group: "targets",
  name: "unit-target-amount",
  title: "整体绩效金额等于支出总额",
  severity: "error",
  rests: ["equality"],
  ...BY_DEFINITION,
  messages: {
    tasks: "整体绩效金额合计 {a}（{cellA}）与各项任务之和 {b}（{cellB}）相差 {difference}。请核对各项任务。",
    expenditure: "整体绩效金额合计 {a}（{cellA}）与{subject} {b}（{cellB}）相差 {difference}。请核对各项任务。",
  },

  cases: (book) => withoutForms(book, "unit") ?? filledForms(book, "unit").filter(totalOf),
  none: () => "整体支出绩效目标表没有填写金额合计",

  *report(form, book) {
    const total = totalOf(form);
    if (!total) return;
    yield* againstTasks(book, form, total);
    yield* againstExpenditure(book, total);
  },
});

type Filled = TargetAmount & { readonly amount: NonNullable<TargetAmount["amount"]> };

function totalOf({ tasks }: TargetForm): Filled | undefined {
  const total = tasks.find(({ isTotal }) => isTotal)?.amounts.find(({ source }) => source === "total");
  return total?.amount === undefined ? undefined : (total as Filled);
}

function* againstTasks(book: BudgetBook, form: TargetForm, total: Filled) {
  const tasks = form.tasks.filter(({ isTotal }) => !isTotal);
  const parts = tasks.flatMap(({ amounts }) =>
    amounts.filter(({ source, amount }) => source === "total" && amount !== undefined),
  );
  const sum = sumOfAmounts(parts);
  if (parts.length === 0 || sum.amount === total.amount) return;
  yield {
    messageId: "tasks" as const,
    data: {
      a: wanText(total.amount),
      cellA: placeOf(total),
      b: wanText(sum.amount),
      cellB: cellsText(parts.flatMap(({ cell }) => cell ?? [])),
      difference: missText(total.amount, sum.amount),
    },
    cells: [...cellOf(total, "stated"), ...parts.flatMap((each) => cellOf(each, "addend"))],
    ...numbers(total.amount, sum.amount),
    isExplained: Math.abs(total.amount - sum.amount) <= total.margin + sum.margin,
    fixes: isConfirmed(book, form, total) ? [] : formAmountFix(book, form, total, sum.amount),
  };
}

/** The total is right where the budget states it, too, or its own sources add up to it. */
function isConfirmed(book: BudgetBook, { tasks }: TargetForm, total: Filled): boolean {
  const row = tasks.find(({ isTotal }) => isTotal)?.amounts ?? [];
  const sources = row.filter(({ source, isDetail }) => source !== "total" && !isDetail);
  const isSum = sources.length > 0 && sumOfAmounts(sources).amount === total.amount;
  return isSum || [...againstExpenditure(book, total)].length === 0;
}

/** All money or only what the treasury pays, with or without balances: regions differ, so any will do. */
function* againstExpenditure({ facts, identity: { year } }: BudgetBook, total: Filled) {
  if (year === undefined) return;
  const subject = { flow: "expenditure", year, stage: "budget" } as const;
  const known = [
    { fact: facts.find(subject), name: "支出总计" },
    { fact: facts.find({ ...subject, fund: "fiscal" }), name: "财政拨款支出总计" },
    { fact: facts.find({ ...subject, item: "current" }), name: "本年支出合计" },
    { fact: facts.find({ ...subject, fund: "fiscal", item: "current" }), name: "财政拨款本年支出" },
  ].flatMap(({ fact, name }) => (fact ? [{ fact, name }] : []));
  const verdicts = known.map(({ fact }) => compared(total, fact));
  const [first] = known;
  if (!first || verdicts.includes("same")) return;
  const { fact, name }: { fact: Fact; name: string } = first;
  yield {
    messageId: "expenditure" as const,
    data: {
      a: wanText(total.amount),
      cellA: placeOf(total),
      subject: name,
      b: wanText(fact.amount),
      cellB: cellsText([fact.cell]),
      difference: missText(total.amount, fact.amount),
    },
    cells: [...cellOf(total, "stated"), as(fact.cell, "expected")],
    ...numbers(total.amount, fact.amount),
    isExplained: verdicts.includes("rounding"),
  };
}

const numbers = (stated: Filled["amount"], expected: Filled["amount"]) => ({
  stated: wanDecimal(stated),
  expected: wanDecimal(expected),
  difference: wanDecimal((stated - expected) as Filled["amount"]),
  unit: "万元" as const,
});
