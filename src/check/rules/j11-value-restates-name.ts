import { restatement } from "../indicator-words";
import { defineRule } from "../rule";
import { cellOf, faultIn, formsWithValues, formText, indicatorText, oneLine, placeOf, withoutValues } from "../targets";

export default defineRule({
  code: "J11",
  group: "targets",
  name: "value-restates-name",
  title: "指标值重复指标名称",
  severity: "error",
  rests: ["form"],
  basis: "财预〔2015〕88号《中央部门预算绩效目标管理办法》",
  certainty: "unverified",
  messages: {
    restated: "“{project}”：指标“{indicator}”的值“{value}”（{cell}）{what}，不是目标值。请填写数值和单位。",
  },

  cases: (book) => withoutValues(book) ?? formsWithValues(book),

  *report(form) {
    for (const indicator of form.indicators) {
      const kind = restatement(indicator);
      if (kind === undefined) continue;
      const value = oneLine(indicator.value.raw);
      yield {
        messageId: "restated",
        data: {
          project: formText(form),
          indicator: indicatorText(indicator),
          value,
          cell: placeOf(indicator.value),
          what: kind === "same" ? "与指标名称相同" : "只是指标名称中的文字",
        },
        cells: [...cellOf(indicator.value, "text"), ...cellOf(indicator.name, "text")],
        quote: value,
        group: faultIn(form, kind),
        // a part of the name may be meant as a standard; the whole name never is
        ...(kind === "part" && { severity: "warning" as const }),
      };
    }
  },
});
