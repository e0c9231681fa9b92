import { type Indicator, type TargetForm, unitOf } from "../../model/target";
import { directionFault, unitFault } from "../indicator-faults";
import { BY_POLICY, defineRule } from "../rule";
import { cellOf, faultIn, formsWithValues, formText, indicatorText, placeOf, withoutValues } from "../targets";

export default defineRule({
  code: "J15",
  group: "targets",
  name: "unit-fits",
  title: "指标单位合理",
  severity: "warning",
  rests: ["form"],
  ...BY_POLICY,
  messages: { odd: "“{project}”：“{indicator}”的单位“{unit}”（{cell}）{what}。请核对。" },

  cases: (book) =>
    withoutValues(book) ??
    formsWithValues(book).filter(({ indicators }) => indicators.some((each) => unitOf(each) !== undefined)),
  none: () => "指标值和指标名称都没有写单位",

  *report(form) {
    for (const indicator of form.indicators) yield* judged(form, indicator);
  },
});

function* judged(form: TargetForm, indicator: Indicator) {
  const unit = unitOf(indicator);
  const fault = unitFault(indicator);
  if (!fault || unit === undefined) return;
  const direction = fault.isHint ? undefined : directionFault(indicator);
  yield {
    messageId: "odd" as const,
    data: {
      project: formText(form),
      indicator: indicatorText(indicator),
      unit,
      cell: placeOf(indicator.value),
      // both about one cell: J14 leaves it to this sentence
      what: `${fault.what}${direction ? `；方向通常为“${direction.expected}”` : ""}`,
    },
    cells: [...cellOf(indicator.value, "stated"), ...cellOf(indicator.name, "text")],
    stated: unit,
    // which units they are stands in each cell
    group: faultIn(form, fault.what.replace(/“[^”]*”/g, "")),
    ...(fault.expected !== undefined && { expected: fault.expected }),
    ...(fault.isHint && { severity: "info" as const }),
  };
}
