import { dimensionOf } from "../../model/measure-unit";
import { type Indicator, type TargetForm, unitOf } from "../../model/target";
import { expectedUnit, invertedTimes, mixedUnits } from "../unit-words";
import { BY_POLICY, defineRule } from "../rule";
import { cellOf, filledForms, formText, indicatorText, placeOf, withoutForms } from "../targets";
import { isSatisfaction } from "../indicator-words";

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
    withoutForms(book) ??
    filledForms(book).filter(({ indicators }) => indicators.some((each) => unitOf(each) !== undefined)),
  none: () => "指标值和指标名称都没有写单位",

  *report(form) {
    for (const indicator of form.indicators) yield* judged(form, indicator);
  },
});

function* judged(form: TargetForm, indicator: Indicator) {
  const unit = unitOf(indicator);
  const fault = unit === undefined || isSatisfaction(indicator) ? undefined : faultOf(indicator, unit);
  if (!fault || unit === undefined) return;
  yield {
    messageId: "odd" as const,
    data: {
      project: formText(form),
      indicator: indicatorText(indicator),
      unit,
      cell: placeOf(indicator.value),
      what: fault.what,
    },
    cells: [...cellOf(indicator.value, "stated"), ...cellOf(indicator.name, "text")],
    stated: unit,
    ...(fault.expected !== undefined && { expected: fault.expected }),
    ...(fault.isHint && { severity: "info" as const }),
  };
}

interface Fault {
  readonly what: string;
  readonly expected?: string;
  readonly isHint?: true;
}

function faultOf({ name, nameUnit, level2, value: { value } }: Indicator, unit: string): Fault | undefined {
  const inverted = invertedTimes(unit);
  if (inverted !== undefined) return { what: `次序颠倒，疑应为“${inverted}”`, expected: inverted };
  const mixed = mixedUnits(unit);
  const scale = unit.slice(0, unit.length - (mixed?.join("").length ?? 0));
  if (mixed)
    return {
      what: `混用“${mixed[0]}”和“${mixed[1]}”，疑应为“${scale}${mixed[0]}”或“${scale}${mixed[1]}”`,
      isHint: true,
    };
  const written = value.kind === "amount" || value.kind === "range" ? value.unit : undefined;
  if (nameUnit !== undefined && written !== undefined && written !== nameUnit) {
    return { what: `与指标名称括号中的“${nameUnit}”不一致`, expected: nameUnit };
  }
  // money under 数量 has a rule of its own
  if (level2.value === "quantity" && dimensionOf(unit) === "money") return undefined;
  const expected = expectedUnit(name.value, unit);
  return expected === undefined ? undefined : { what: `与指标名称不相符，通常为${expected}`, expected };
}
