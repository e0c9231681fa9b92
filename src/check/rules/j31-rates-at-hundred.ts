import { type Indicator, unitOf } from "../../model/target";
import { isSatisfaction, isShare } from "../indicator-words";
import { BY_POLICY, defineRule } from "../rule";
import { cellOf, formsWithValues, formText, indicatorText, listText, withoutValues } from "../targets";

/** Fewer rates may well all be complete: 资金拨付率, 验收合格率. */
const ENOUGH = 4;

/** Values need a source: plans, history, standards of the trade. Without standards in the workbook this much can be seen. */
export default defineRule({
  code: "J31",
  group: "targets",
  name: "rates-at-hundred",
  title: "比率指标值有依据",
  severity: "info",
  rests: ["form"],
  ...BY_POLICY,
  messages: {
    all: "“{project}”的 {count} 个比率指标全部定为 100%（{indicators}）。建议按历史数据、行业标准等说明依据，或改为能反映差别的目标。",
  },

  cases: (book) =>
    withoutValues(book) ?? formsWithValues(book).filter(({ indicators }) => indicators.filter(isRate).length >= ENOUGH),
  none: () => `没有列出 ${ENOUGH} 个以上比率指标的绩效目标表`,

  *report(form) {
    const rates = form.indicators.filter(isRate);
    if (!rates.every(isComplete)) return;
    yield {
      messageId: "all",
      data: { project: formText(form), count: String(rates.length), indicators: listText(rates.map(indicatorText)) },
      cells: rates.flatMap(({ value }) => cellOf(value, "text")),
    };
  },
});

const isRate = (indicator: Indicator): boolean =>
  !isSatisfaction(indicator) && isShare(indicator.name.value) && unitOf(indicator) === "%";

const isComplete = ({ value: { value } }: Indicator): boolean =>
  value.kind === "amount" && Number(value.decimal) === 100;
