import type { BudgetBook } from "../../model/book";
import type { Indicator, Sourced, TargetForm } from "../../model/target";
import type { DateValue, TargetValue } from "../../model/target-value";
import { BY_DEFINITION, defineRule } from "../rule";
import {
  cellOf,
  faultIn,
  formsWithValues,
  formText,
  indicatorText,
  placeOf,
  quotable,
  withoutValues,
} from "../targets";

export default defineRule({
  code: "J32",
  group: "targets",
  name: "dates-within-period",
  title: "完成时间在项目期内",
  severity: "warning",
  rests: ["form"],
  ...BY_DEFINITION,
  messages: {
    outside: "“{project}”：指标“{indicator}”的完成时间“{value}”（{cell}）不在{period}内。请核对。",
    later: "“{project}”：指标“{indicator}”的完成时间“{value}”（{cell}）在本年度以后。请核对是否为年度目标。",
  },

  cases: (book) => withoutValues(book) ?? formsWithValues(book).flatMap((form) => datesIn(form, book)),
  none: () => "没有写明年份或月份可以与项目期比较的完成时间",

  *report({ form, indicator, date, value, span, year }) {
    const data = {
      project: formText(form),
      indicator: indicatorText(indicator),
      value: quotable(value.raw),
      cell: placeOf(value),
    };
    const cells = [...cellOf(value, "stated"), ...cellOf(indicator.name, "text")];
    if (monthsOf(date, year) < span.from || monthsOf(date, year) > span.to)
      yield { messageId: "outside", data: { ...data, period: span.text }, cells, group: faultIn(form, "outside") };
    else if (value === indicator.value && (date.year ?? year) > year)
      yield { messageId: "later", data, cells, severity: "info", group: faultIn(form, "later") };
  },
});

/** First and last month, counted from year 0, and what messages call it. */
interface MonthSpan {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

interface Dated {
  readonly form: TargetForm;
  readonly indicator: Indicator;
  readonly value: Sourced<TargetValue>;
  readonly date: DateValue;
  readonly span: MonthSpan;
  /** Of the targets: dates without a year are in it. */
  readonly year: number;
}

const monthsOf = ({ year, month }: DateValue, ofForm: number): number => (year ?? ofForm) * 12 + (month ?? 12);

/** Dates of the year's column and of the medium term that name a month; those of every month say nothing here. */
function datesIn(form: TargetForm, book: BudgetBook): readonly Dated[] {
  const year = form.year?.value ?? book.identity.year;
  const span = year === undefined ? undefined : spanOf(form, year);
  if (year === undefined || !span) return [];
  return form.indicators.flatMap((indicator) =>
    [indicator.value, indicator.mediumValue].flatMap((value): readonly Dated[] => {
      const date = value?.value;
      if (!value || date?.kind !== "date" || date.month === undefined) return [];
      // a month alone can only miss a period that is told by months
      return date.year === undefined && !span.isByMonth ? [] : [{ form, indicator, value, date, span, year }];
    }),
  );
}

const MONTH = /(20\d\d)\s*[年./-]\s*(1[0-2]|0?[1-9])(?!\d)/g;

/** The period by its months where the form prints them, else by its years, else the year of the targets. */
function spanOf({ period }: TargetForm, year: number): (MonthSpan & { readonly isByMonth: boolean }) | undefined {
  const [first, last, ...more] = [...(period?.raw ?? "").matchAll(MONTH)].map(
    ([, ofYear, month]) => Number(ofYear) * 12 + Number(month),
  );
  if (first !== undefined && last !== undefined && first <= last && more.length === 0)
    return { from: first, to: last, text: `项目期“${quotable(period?.raw ?? "")}”`, isByMonth: true };
  const years = period?.value;
  // what the period says is no span of years: nothing to compare with
  if (period && period.raw !== "" && !years) return undefined;
  const { from, to } = years ?? { from: year, to: year };
  const text = years ? `项目期“${quotable(period?.raw ?? "")}”` : ` ${year} 年`;
  return { from: from * 12 + 1, to: to * 12 + 12, text, isByMonth: false };
}
