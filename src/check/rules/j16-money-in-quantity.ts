import { dimensionOf } from "../../model/measure-unit";
import { type Indicator, unitOf } from "../../model/target";
import { plain } from "../../model/text";
import { BY_POLICY, defineRule } from "../rule";
import { cellOf, faultIn, formsWithValues, formText, indicatorText, oneLine, placeOf, withoutValues } from "../targets";

/** Quantities that are money by their nature. */
const MONEY_NAMES = /额$|资金|投资|产值|收入|贷款|拨付|发放/;
/** What is counted in 万 without a unit. */
const COUNTED = /[数量]$|人次|件|条|次$|份|户|面积|时长/;

export default defineRule({
  code: "J16",
  group: "targets",
  name: "money-in-quantity",
  title: "数量指标写成金额",
  severity: "warning",
  rests: ["form"],
  ...BY_POLICY,
  messages: {
    money: "“{project}”：数量指标“{indicator}”的值是金额“{value}”（{cell}）。请移到成本指标，并补充数量。",
  },

  cases: (book) => withoutValues(book) ?? formsWithValues(book).filter(({ indicators }) => indicators.some(isQuantity)),
  none: () => "没有数量指标",

  *report(form) {
    for (const indicator of form.indicators.filter((each) => isQuantity(each) && isMoney(each))) {
      const value = oneLine(indicator.value.raw);
      yield {
        messageId: "money",
        data: {
          project: formText(form),
          indicator: indicatorText(indicator),
          value,
          cell: placeOf(indicator.value),
        },
        cells: [...cellOf(indicator.value, "stated"), ...cellOf(indicator.name, "text")],
        stated: value,
        group: faultIn(form, "money"),
      };
    }
  },
});

const isQuantity = ({ level2 }: Indicator): boolean => level2.value === "quantity";

/** 1.5万元, or a bare 2万 under a name that counts nothing. */
function isMoney(indicator: Indicator): boolean {
  const { value } = indicator.value;
  const unit = unitOf(indicator);
  const name = plain(indicator.name.value);
  if (value.kind !== "amount" || unit === undefined || MONEY_NAMES.test(name)) return false;
  return dimensionOf(unit) === "money" || (/^[万亿]$/.test(unit) && !COUNTED.test(name));
}
