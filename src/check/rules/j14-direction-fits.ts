import type { Severity } from "../../model/finding";
import { type Indicator, unitOf } from "../../model/target";
import { expectedDirection, isSatisfaction, isShare } from "../indicator-words";
import { BY_POLICY, defineRule } from "../rule";
import { cellOf, filledForms, formText, indicatorText, oneLine, placeOf, withoutForms } from "../targets";

export default defineRule({
  code: "J14",
  group: "targets",
  name: "direction-fits",
  title: "比较方向合理",
  severity: "warning",
  rests: ["form"],
  ...BY_POLICY,
  messages: {
    opposite: "“{project}”：“{indicator}”写为“{value}”（{cell}），通常为“{expected}”。请核对方向。",
    exact: "“{project}”：“{indicator}”写为“{value}”（{cell}），要求恰好等于该比率，通常为“≥”。请核对。",
  },

  cases: (book) => withoutForms(book) ?? filledForms(book).filter(({ indicators }) => indicators.some(isJudged)),
  none: () => "没有能判断方向的指标",

  *report(form) {
    for (const indicator of form.indicators.filter(isJudged)) {
      const fault = faultOf(indicator);
      if (!fault) continue;
      const value = oneLine(indicator.value.raw);
      const data = {
        project: formText(form),
        indicator: indicatorText(indicator),
        value,
        cell: placeOf(indicator.value),
      };
      const found = {
        cells: [...cellOf(indicator.value, "stated"), ...cellOf(indicator.name, "text")],
        stated: value,
        expected: fault.expected,
        severity: fault.severity,
      };
      if (fault.isExact) yield { messageId: "exact", data, ...found };
      else yield { messageId: "opposite", data: { ...data, expected: fault.expected }, ...found };
    }
  },
});

const isJudged = (indicator: Indicator): boolean =>
  !isSatisfaction(indicator) && indicator.value.value.kind === "amount" && expectedDirection(indicator) !== undefined;

interface Fault {
  readonly expected: string;
  readonly severity: Severity;
  readonly isExact: boolean;
}

/** A ceiling of a quantity may be meant: that is only a hint. */
function faultOf(indicator: Indicator): Fault | undefined {
  const { value } = indicator.value;
  const expected = expectedDirection(indicator);
  if (value.kind !== "amount" || expected === undefined || value.op === undefined) return undefined;
  if (value.op === "=") {
    const isPartial = isShare(indicator.name.value) && unitOf(indicator) === "%" && Number(value.decimal) < 100;
    return isPartial && expected === "≥" ? { expected, severity: "info", isExact: true } : undefined;
  }
  const isUpper = value.op === "≤" || value.op === "<";
  if (isUpper === (expected === "≤")) return undefined;
  const mayBeCeiling = indicator.level2.value === "quantity" && expected === "≥";
  return { expected, severity: mayBeCeiling ? "info" : "warning", isExact: false };
}
