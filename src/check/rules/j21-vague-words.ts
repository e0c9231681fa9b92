import type { Indicator, TargetForm } from "../../model/target";
import { restatement, vagueWordIn } from "../indicator-words";
import { BY_POLICY, defineRule } from "../rule";
import { cellOf, formsWithValues, formText, listText, oneLine, withoutValues } from "../targets";

export default defineRule({
  code: "J21",
  group: "targets",
  name: "vague-words",
  title: "含糊用词",
  severity: "info",
  rests: ["form"],
  ...BY_POLICY,
  messages: {
    vague: "“{project}”：{count} 个指标值用词含糊（{items}）。建议写明标准。",
    undated: "“{project}”：{count} 个指标值没有写期限（{items}）。建议写成“12月底前”这样的日期。",
  },

  cases: (book) => withoutValues(book) ?? formsWithValues(book),

  *report(form) {
    const vague = form.indicators.filter(isVague);
    if (vague.length > 0) yield { messageId: "vague", ...said(form, vague) };
    const undated = form.indicators.filter(isUndated);
    if (undated.length > 0) yield { messageId: "undated", ...said(form, undated) };
  },
});

const said = (form: TargetForm, indicators: readonly Indicator[]) => ({
  data: {
    project: formText(form),
    count: String(indicators.length),
    items: listText([...new Set(indicators.map(({ value }) => `“${oneLine(value.raw)}”`))]),
  },
  cells: indicators.flatMap(({ value }) => cellOf(value, "text")),
});

/** 按期完成 is on time, but when that is only its name may tell. */
const isUndated = ({ name, value: { value } }: Indicator): boolean =>
  value.kind === "grade" && value.scale === "on-time" && !/\d/.test(name.value);

/** A grade of a scale with an order, or with a threshold, is a standard; 持续提升 and 达标 are none by themselves. */
function isVague(indicator: Indicator): boolean {
  const { value } = indicator.value;
  if (value.kind === "grade")
    return value.threshold === undefined && (value.scale === "trend" || /达标|合格/.test(value.grade));
  if (value.kind !== "text" || value.numbers.length > 0) return false;
  return restatement(indicator) === undefined && vagueWordIn(value.text) !== undefined;
}
