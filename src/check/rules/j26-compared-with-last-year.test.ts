import { oneForm } from "../../../test/target-forms";
import { testRule } from "../../../test/rule-tester";
import type { BudgetBook } from "../../model/book";
import type { Indicator } from "../../model/target";
import rule from "./j26-compared-with-last-year";

/** The drawn form, its first indicators with last year's value beside them. */
function compared(lastYear: (indicator: Indicator, i: number) => Indicator["lastYear"]): BudgetBook {
  const book = oneForm();
  const targets = (book.targets ?? []).map((form) => ({
    ...form,
    indicators: form.indicators.map((each, i): Indicator => {
      const before = lastYear(each, i);
      return before ? { ...each, lastYear: before } : each;
    }),
  }));
  return { ...book, targets };
}

testRule(rule, {
  valid: {
    有一个指标值与上年不同: compared(({ value }, i) => ({ target: i === 0 ? { kind: "none" } : value.value })),
    只有两个指标有上年值: compared(({ value }, i) => (i < 2 ? { target: value.value } : undefined)),
  },
  skipped: { 没有上年的目标: oneForm() },
  invalid: {
    全部照抄上年: {
      book: compared(({ value }) => ({ target: value.value })),
      findings: [
        {
          message: "“热线运行经费”的 6 个指标值与上年全部相同。建议按本年情况重新测算。",
          cells: ["绩效!D9", "绩效!D10", "绩效!D11", "绩效!D12", "绩效!D13", "绩效!D14"],
          severity: "info",
        },
      ],
    },
  },
});
