import type { BudgetBook } from "../../model/book";
import { subtractFen, ZERO, wanDecimal } from "../../model/money";
import { isOfSeveralYears, moneyOf, type TargetAmount, type TargetForm } from "../../model/target";
import { cellFix, type FixDrafts } from "../fixes/draft";
import { cellAt } from "../workbook-cells";
import { formAmountFix } from "../fixes/form-amount";
import { BY_DEFINITION, defineRule } from "../rule";
import { cellOf, compared, filledForms, formText, missText, placeOf, wanText, withoutForms } from "../targets";

export default defineRule({
  code: "J03",
  group: "targets",
  name: "year-within-total",
  title: "年度资金不大于项目总额",
  severity: "error",
  rests: ["form"],
  ...BY_DEFINITION,
  messages: {
    exceeds: "“{project}”年度资金 {year}（{yearCell}）大于项目总额 {total}（{cell}），多 {difference}。请核对。",
    unequal:
      "“{project}”的项目期只有 {period} 年，年度资金 {year}（{yearCell}）与项目总额 {total}（{cell}）应当相等，相差 {difference}。请核对。",
    same: "“{project}”的项目期为 {period}，年度资金与项目总额都是 {total}（{yearCell}、{cell}）。项目总额如不是各年资金之和，请核对。",
    blank: "“{project}”没有填写年度资金总额（{yearCell}），项目总额为 {total}（{cell}）。请补填。",
  },

  cases(book) {
    const none = withoutForms(book, "project", "special-fund");
    if (none !== undefined) return none;
    return pairsIn(filledForms(book));
  },
  none: () => "绩效目标表只有一个资金总额，没有分项目总额和年度资金",

  *report({ form, whole, year }, book) {
    const total = whole.amount;
    if (total === undefined) return;
    const at = { project: formText(form), total: wanText(total), cell: placeOf(whole), yearCell: placeOf(year) };
    const cells = [...cellOf(year, "stated"), ...cellOf(whole, "expected")];
    if (year.amount === undefined) {
      if (year.raw === "" && total !== 0) {
        const fixes = isOfSeveralYears(form) ? [] : repeated(book, form, whole, year);
        yield { messageId: "blank", data: at, cells, severity: "warning", fixes };
      }
      return;
    }
    const found = {
      cells,
      stated: wanDecimal(year.amount),
      expected: wanDecimal(total),
      difference: wanDecimal(subtractFen(year.amount, total)),
      unit: "万元" as const,
    };
    const data = { ...at, year: wanText(year.amount), difference: missText(year.amount, total) };
    const period = form.period?.value;
    if (year.amount - year.margin > total + whole.margin) yield { messageId: "exceeds", data, ...found };
    else if (period?.from === period?.to && period && compared(year as Filled, whole as Filled) === "different") {
      yield {
        messageId: "unequal",
        data: { ...data, period: String(period.from) },
        ...found,
        fixes: [...formAmountFix(book, form, year, total), ...formAmountFix(book, form, whole, year.amount)],
      };
    } else if (period && period.from !== period.to && year.amount === total && total !== 0) {
      const years = `${period.from}—${period.to} 年`;
      yield { messageId: "same", data: { ...at, period: years }, cells, severity: "info" };
    }
  },
});

/** The money of the year is that of the project, written the same way; certain where the form says that it takes one year. */
function repeated(book: BudgetBook, form: TargetForm, whole: TargetAmount, year: TargetAmount): FixDrafts {
  if (!whole.cell || !year.cell) return [];
  const { value, formula } = cellAt(book, whole.cell) ?? {};
  if (value === undefined || formula !== undefined) return formAmountFix(book, form, year, whole.amount ?? ZERO);
  return cellFix(book, year.cell, value, { kind: "fill-in", isCertain: form.period?.value !== undefined });
}

type Filled = TargetAmount & { readonly amount: NonNullable<TargetAmount["amount"]> };

interface Pair {
  readonly form: TargetForm;
  readonly whole: TargetAmount;
  readonly year: TargetAmount;
}

/** Forms with a cell for the total of the project, filled, and one for that of the year. */
const pairsIn = (forms: readonly TargetForm[]): readonly Pair[] =>
  forms.flatMap((form) => {
    const whole = moneyOf(form, { period: "whole", source: "total" });
    const year = moneyOf(form, { period: "year", source: "total" });
    return whole?.amount !== undefined && year ? [{ form, whole, year }] : [];
  });
