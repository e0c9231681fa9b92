import { BY_POLICY, defineRule } from "../rule";
import { cellOf, filledForms, formText, indicatorText, placeOf, weighedIndicators, withoutForms } from "../targets";
import { cellsText } from "../wording";

/** 100, or 90 beside 10 for the execution of the budget. */
const TOTALS: readonly number[] = [100, 90];
const LARGEST = 30;
/** Weights may carry one decimal. */
const CLOSE = 0.001;

export default defineRule({
  code: "J23",
  group: "targets",
  name: "weights-sum",
  title: "权重合计",
  severity: "error",
  rests: ["form"],
  ...BY_POLICY,
  messages: {
    sum: "“{project}”权重合计为 {sum}，应为 {expected}。请核对 {cells}。",
    odd: "“{project}”：指标“{indicator}”的权重为 {weight}（{cell}），一般大于 0、不超过 30。请核对。",
  },

  cases: (book) => withoutForms(book) ?? filledForms(book).filter((form) => weighedIndicators(form).length > 0),
  none: () => "绩效目标表没有权重",

  *report(form) {
    const weights = weighedIndicators(form);
    if (weights.length === 0) return;
    const sum = weights.reduce((total, { weight }) => total + weight, 0);
    if (!TOTALS.some((total) => Math.abs(total - sum) < CLOSE)) {
      const cells = weights.flatMap(({ indicator }) => cellOf(indicator.weight, "addend"));
      yield {
        messageId: "sum",
        data: {
          project: formText(form),
          sum: textOf(sum),
          expected: "100（或 90，另计预算执行率 10）",
          cells: cellsText(cells),
        },
        cells,
        stated: textOf(sum),
        expected: "100",
        // a weight that stands elsewhere, or in a merged cell, is not known
        ...(weights.length < form.indicators.length && { severity: "warning" as const }),
      };
    }
    for (const { indicator, weight } of weights) {
      if (weight > 0 && weight <= LARGEST) continue;
      yield {
        messageId: "odd",
        data: {
          project: formText(form),
          indicator: indicatorText(indicator),
          weight: textOf(weight),
          cell: placeOf(indicator.weight),
        },
        cells: cellOf(indicator.weight, "stated"),
        stated: textOf(weight),
        severity: "warning",
      };
    }
  },
});

const textOf = (weight: number): string => String(Number(weight.toFixed(3)));
