import type { BudgetBook } from "../../model/book";
import { type Fen, subtractFen, wanDecimal } from "../../model/money";
import { type BudgetProject, isSameProject, listedProjects, projectItems } from "../../model/project";
import {
  isOfSeveralYears,
  isOfTerm,
  moneyOf,
  statedAmount,
  type TargetAmount,
  type TargetForm,
} from "../../model/target";
import { type FixDrafts, together } from "../fixes/draft";
import { formAmountFix } from "../fixes/form-amount";
import { as, BY_DEFINITION, defineRule } from "../rule";
import { cellOf, compared, filledForms, formText, missText, placeOf, wanText, withoutForms } from "../targets";
import { cellsText, tableText } from "../wording";
import { whyUnjudged } from "../unjudged";

export default defineRule({
  code: "J05",
  group: "targets",
  name: "project-amount-agrees",
  title: "绩效表金额与项目表一致",
  severity: "error",
  rests: ["equality"],
  ...BY_DEFINITION,
  messages: {
    project: "“{project}”绩效目标表金额 {a}（{cellA}）与{table} {b}（{cellB}）相差 {difference}。请统一。",
    item: "“{project}”绩效目标表金额 {a}（{cellA}）与{table}中“{item}”的项目支出 {b}（{cellB}）相差 {difference}；其余项目与科目都对应相等。请核对。",
  },

  cases: (book) => withoutForms(book, "project") ?? pairsIn(book),
  none: (book) =>
    whyUnjudged(book, [["projects", "expenditure", "general-function"]], "能与绩效目标表对应的项目或科目"),

  *report({ form, stated, budget, isItem }, book) {
    const verdict = compared(stated, budget);
    if (verdict === "same" || isFiscalPart(form, budget)) return;
    const [fact] = budget.facts;
    if (!fact) return;
    const data = {
      project: formText(form),
      a: wanText(stated.amount),
      cellA: placeOf(stated),
      table: tableText(fact.table),
      b: wanText(budget.amount),
      cellB: cellsText(budget.facts.map(({ cell }) => cell)),
      difference: missText(stated.amount, budget.amount),
    };
    const found = {
      cells: [...cellOf(stated, "stated"), ...budget.facts.map(({ cell }) => as(cell, "expected"))],
      stated: wanDecimal(stated.amount),
      expected: wanDecimal(budget.amount),
      difference: wanDecimal(subtractFen(stated.amount, budget.amount)),
      unit: "万元" as const,
      isExplained: verdict === "rounding",
      fixes: verdict === "rounding" ? [] : asInBudget(book, form, stated, budget.amount),
    };
    // a term may be longer than the year of the table
    const severity = isOfTerm(stated) ? ("warning" as const) : ("error" as const);
    if (!isItem) yield { messageId: "project", data, ...found, severity };
    // which item a project belongs to is inferred
    else yield { messageId: "item", data: { ...data, item: budget.name }, ...found, severity: "warning" };
  },
});

/** The amount of the budget in the form: its total, and the one source that carries all of it. */
function asInBudget(book: BudgetBook, form: TargetForm, stated: Filled, needed: Fen): FixDrafts {
  const block = form.money.filter(({ period, level }) => period === stated.period && level === stated.level);
  const sources = block.filter(({ source, amount }) => source !== "total" && amount !== undefined && amount !== 0);
  if (sources.some(({ amount }) => amount !== stated.amount)) return [];
  return together(...[stated, ...sources].map((each) => formAmountFix(book, form, each, needed)));
}

type Filled = TargetAmount & { readonly amount: NonNullable<TargetAmount["amount"]> };

/** The table may list what the treasury pays, the form all money. */
const isFiscalPart = (form: TargetForm, budget: BudgetProject): boolean =>
  form.money.some(({ source, amount, level }) => source === "fiscal" && !level && amount === budget.amount);

interface Pair {
  readonly form: TargetForm;
  readonly stated: Filled;
  readonly budget: BudgetProject;
  readonly isItem: boolean;
}

function pairsIn(book: BudgetBook): readonly Pair[] {
  const { year } = book.identity;
  if (year === undefined) return [];
  const forms = filledForms(book, "project").flatMap((form) => {
    const stated = yearAmount(form);
    return stated ? [{ form, stated }] : [];
  });
  const listed = listedProjects(book.facts, year);
  if (listed.length === 0) return pairsByAmount(forms, projectItems(book.facts, year));
  return forms.flatMap((each) => {
    const named = listed.filter(({ name }) => isSameProject(name, each.form.name?.value ?? ""));
    return named.length === 1 && named[0] ? [{ ...each, budget: named[0], isItem: false }] : [];
  });
}

/** The amount of the year; that of a term of several years is not the budget of one. */
function yearAmount(form: TargetForm): Filled | undefined {
  const stated = statedAmount(form);
  const isYear = moneyOf(form, { period: "year", source: "total" })?.amount !== undefined;
  return stated?.amount === undefined || (isOfSeveralYears(form) && !isYear) ? undefined : (stated as Filled);
}

/** As many projects as items with project money: those that are equal belong together, and so does the last pair. */
function pairsByAmount(
  forms: readonly { readonly form: TargetForm; readonly stated: Filled }[],
  items: readonly BudgetProject[],
): readonly Pair[] {
  const open = new Set(items);
  const equal = forms.flatMap((each): readonly Pair[] => {
    const budget = [...open].find((item) => compared(each.stated, item) === "same");
    if (!budget) return [];
    open.delete(budget);
    return [{ ...each, budget, isItem: true }];
  });
  const rest = forms.filter(({ form }) => !equal.some((pair) => pair.form === form));
  const [lastItem] = open;
  const [lastForm] = rest;
  const isCertain = equal.length > 0 && rest.length === 1 && open.size === 1;
  return isCertain && lastItem && lastForm ? [...equal, { ...lastForm, budget: lastItem, isItem: true }] : equal;
}
