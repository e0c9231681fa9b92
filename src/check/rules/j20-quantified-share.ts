import type { TargetForm } from "../../model/target";
import { BY_POLICY, defineRule } from "../rule";
import { formsWithValues, formText, headCell, promisedIndicators, withoutValues } from "../targets";

/** Least share of quantified indicators, in per cent; usual number of third-level indicators. */
const LEAST_SHARE = 70;
const FEWEST = 5;
const MOST = 20;

export default defineRule({
  code: "J20",
  group: "targets",
  name: "quantified-share",
  title: "量化比例与指标数量",
  severity: "info",
  rests: ["form"],
  ...BY_POLICY,
  messages: {
    share: "“{project}”共 {count} 个指标，可量化 {quantified} 个（{share}）。建议补充量化指标。",
    few: "“{project}”只有 {count} 个指标。一般为 5—20 个，建议补充。",
    many: "“{project}”有 {count} 个指标。一般为 5—20 个，建议保留核心指标。",
  },

  cases: (book) => withoutValues(book) ?? formsWithValues(book),

  *report(form) {
    const { count, quantified, blank } = countsOf(form);
    const cells = headCell(form);
    const data = { project: formText(form), count: String(count) };
    if (count < FEWEST) yield { messageId: "few", data, cells };
    if (count > MOST) yield { messageId: "many", data, cells };
    // how many of them will be numbers is not known before all are filled in, which J10 asks for
    if (count === 0 || blank > 0 || quantified * 100 >= count * LEAST_SHARE) return;
    const share = `${Math.round((quantified * 100) / count)}%`;
    yield { messageId: "share", data: { ...data, quantified: String(quantified), share }, cells };
  },
});

interface Counts {
  readonly count: number;
  readonly quantified: number;
  /** Without a value as yet. */
  readonly blank: number;
}

function countsOf(form: TargetForm): Counts {
  const indicators = promisedIndicators(form);
  const quantified = indicators.filter(({ value: { value } }) =>
    value.kind === "grade" ? value.threshold !== undefined : /^(?:amount|range|date)$/.test(value.kind),
  );
  const blank = indicators.filter(({ value: { value } }) => value.kind === "blank");
  return { count: indicators.length, quantified: quantified.length, blank: blank.length };
}
