import { directionFault, hasDirection, unitFault } from "../indicator-faults";
import { BY_POLICY, defineRule } from "../rule";
import { cellOf, faultIn, formsWithValues, formText, indicatorText, oneLine, placeOf, withoutValues } from "../targets";

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

  cases: (book) =>
    withoutValues(book) ?? formsWithValues(book).filter(({ indicators }) => indicators.some(hasDirection)),
  none: () => "没有能判断方向的指标",

  *report(form) {
    for (const indicator of form.indicators.filter(hasDirection)) {
      const fault = directionFault(indicator);
      // a wrong unit of the same cell says both
      if (!fault || unitFault(indicator)?.isHint === false) continue;
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
        group: faultIn(form, fault.isExact ? "exact" : `opposite ${fault.expected}`),
      };
      if (fault.isExact) yield { messageId: "exact", data, ...found };
      else yield { messageId: "opposite", data: { ...data, expected: fault.expected }, ...found };
    }
  },
});
