import type { Severity } from "../../model/finding";
import { type Indicator, unitOf } from "../../model/target";
import { isSatisfaction } from "../indicator-words";
import { BY_POLICY, defineRule } from "../rule";
import { cellOf, faultIn, formsWithValues, formText, oneLine, placeOf, withoutValues } from "../targets";

/** A target that everybody reaches, or nobody, steers nothing. */
const LEAST_USUAL = 60;

export default defineRule({
  code: "J12",
  group: "targets",
  name: "satisfaction-range",
  title: "满意度取值",
  severity: "warning",
  rests: ["form"],
  ...BY_POLICY,
  messages: { odd: "“{project}”：满意度“{value}”（{cell}）{what}。请核对。" },

  cases: (book) =>
    withoutValues(book) ?? formsWithValues(book).filter(({ indicators }) => indicators.some(isSatisfaction)),
  none: () => "没有满意度指标",

  *report(form) {
    for (const indicator of form.indicators.filter(isSatisfaction)) {
      const fault = faultOf(indicator);
      if (!fault) continue;
      const value = oneLine(indicator.value.raw);
      yield {
        messageId: "odd",
        data: { project: formText(form), value, cell: placeOf(indicator.value), what: fault.what },
        cells: [...cellOf(indicator.value, "stated"), ...cellOf(indicator.name, "text")],
        stated: value,
        group: faultIn(form, fault.what),
        severity: fault.severity,
      };
    }
  },
});

function faultOf(indicator: Indicator): { readonly what: string; readonly severity: Severity } | undefined {
  const { value } = indicator.value;
  if (value.kind !== "amount" && value.kind !== "range") return undefined;
  const unit = unitOf(indicator);
  const number = Number(value.kind === "amount" ? value.decimal : value.to);
  if (unit === "%" && (number > 100 || number <= 0)) return { what: "不在 0—100% 之间", severity: "error" };
  if (unit === "分" || (unit === undefined && number > 1)) {
    return number > 100 ? { what: "超过 100", severity: "warning" } : { what: "没有写百分号", severity: "warning" };
  }
  if (unit === undefined) return { what: "应写成百分数", severity: "warning" };
  if (unit !== "%") return { what: `的单位“${unit}”不是百分号`, severity: "warning" };
  if (value.kind === "amount" && (value.op === "≤" || value.op === "<"))
    return { what: "方向相反，通常为“≥”", severity: "warning" };
  if (number === 100) return { what: "定为 100%，一般难以达到", severity: "warning" };
  return number <= LEAST_USUAL ? { what: `不高于 ${LEAST_USUAL}%，明显偏低`, severity: "warning" } : undefined;
}
