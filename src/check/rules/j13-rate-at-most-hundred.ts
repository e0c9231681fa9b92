import { type Indicator, unitOf } from "../../model/target";
import { isSatisfaction, isShare } from "../indicator-words";
import { BY_POLICY, defineRule } from "../rule";
import {
  cellOf,
  faultIn,
  formsWithValues,
  formText,
  indicatorText,
  oneLine,
  placeOf,
  quotable,
  withoutValues,
} from "../targets";

export default defineRule({
  code: "J13",
  group: "targets",
  name: "rate-at-most-hundred",
  title: "比率不超过 100%",
  severity: "warning",
  rests: ["form"],
  ...BY_POLICY,
  messages: {
    above: "“{project}”：“{indicator}”写为“{value}”（{cell}）。比率最高为 100%，请核对。",
    open: "“{project}”：“{indicator}”写为“{value}”（{cell}）。比率最高为 100%，建议写“=100%”。",
  },

  cases: (book) => withoutValues(book) ?? formsWithValues(book).filter(({ indicators }) => indicators.some(isJudged)),
  none: () => "没有以百分比表示的比率指标",

  *report(form) {
    for (const indicator of form.indicators.filter(isJudged)) {
      const { value } = indicator.value;
      if (value.kind !== "amount" && value.kind !== "range") continue;
      const number = Number(value.kind === "amount" ? value.decimal : value.to);
      const op = value.kind === "amount" ? value.op : undefined;
      const isOpen = number === 100 && (op === "≥" || op === ">");
      if (number <= 100 && !isOpen) continue;
      yield {
        messageId: isOpen ? "open" : "above",
        data: {
          project: formText(form),
          indicator: indicatorText(indicator),
          value: quotable(indicator.value.raw),
          cell: placeOf(indicator.value),
        },
        cells: [...cellOf(indicator.value, "stated"), ...cellOf(indicator.name, "text")],
        stated: oneLine(indicator.value.raw),
        expected: isOpen ? "=100%" : "≤100%",
        group: faultIn(form, isOpen ? "open" : "above"),
        ...(isOpen && { severity: "info" as const }),
      };
    }
  },
});

const isJudged = (indicator: Indicator): boolean =>
  !isSatisfaction(indicator) && isShare(indicator.name.value) && unitOf(indicator) === "%";
