import { type Indicator, type TargetForm, unitOf } from "../../model/target";
import { BY_POLICY, defineRule } from "../rule";
import {
  bareText,
  cellOf,
  filledForms,
  formText,
  indicatorText,
  oneLine,
  placeOf,
  quotable,
  promisedIndicators,
  withoutForms,
} from "../targets";

export default defineRule({
  code: "J19",
  group: "targets",
  name: "conflicting-targets",
  title: "同一指标目标值不一致",
  severity: "warning",
  rests: ["form"],
  ...BY_POLICY,
  messages: {
    conflict: "“{indicator}”在{tableA}为“{a}”（{cellA}），在{tableB}为“{b}”（{cellB}）。请统一。",
  },

  cases(book) {
    const none = withoutForms(book, "project") ?? withoutForms(book, "unit");
    return none === undefined ? filledForms(book, "unit") : "没有同时填写项目和整体支出绩效目标表，无从对照";
  },

  *report(unit, book) {
    for (const indicator of promisedIndicators(unit)) {
      const same = filledForms(book, "project").flatMap((form) =>
        promisedIndicators(form)
          .filter((each) => isSameName(each, indicator))
          .map((each) => ({ form, each })),
      );
      // one project of several may carry a part of the unit's target
      const conflicts = same.filter(({ each }) => !isSameValue(each, indicator));
      if (conflicts.length < same.length || same.length === 0) continue;
      for (const { form, each } of conflicts) yield conflict(form, each, unit, indicator);
    }
  },
});

function conflict(form: TargetForm, each: Indicator, unit: TargetForm, indicator: Indicator) {
  return {
    messageId: "conflict" as const,
    data: {
      indicator: indicatorText(indicator),
      tableA: `“${formText(form)}”`,
      a: quotable(each.value.raw),
      cellA: placeOf(each.value),
      tableB: `“${formText(unit)}”`,
      b: quotable(indicator.value.raw),
      cellB: placeOf(indicator.value),
    },
    cells: [...cellOf(each.value, "stated"), ...cellOf(indicator.value, "expected")],
    stated: oneLine(each.value.raw),
    expected: oneLine(indicator.value.raw),
  };
}

const isSameName = (a: Indicator, b: Indicator): boolean => bareText(a.name.value) === bareText(b.name.value);

function isSameValue(a: Indicator, b: Indicator): boolean {
  const [left, right] = [a.value.value, b.value.value];
  if (left.kind === "amount" && right.kind === "amount") {
    return Number(left.decimal) === Number(right.decimal) && left.op === right.op && unitOf(a) === unitOf(b);
  }
  return left.kind === "blank" || right.kind === "blank" || bareText(a.value.raw) === bareText(b.value.raw);
}
