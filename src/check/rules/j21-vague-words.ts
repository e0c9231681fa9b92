import type { Indicator } from "../../model/target";
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
  messages: { vague: "“{project}”：{count} 个指标值用词含糊（{items}）。建议写明标准。" },

  cases: (book) => withoutValues(book) ?? formsWithValues(book),

  *report(form) {
    const vague = form.indicators.filter(isVague);
    if (vague.length === 0) return;
    const items = listText([...new Set(vague.map(({ value }) => `“${oneLine(value.raw)}”`))]);
    yield {
      messageId: "vague",
      data: { project: formText(form), count: String(vague.length), items },
      cells: vague.flatMap(({ value }) => cellOf(value, "text")),
    };
  },
});

/** A grade of a scale with an order is a standard; 持续提升 and 达标 are none by themselves. */
function isVague(indicator: Indicator): boolean {
  const { value } = indicator.value;
  if (value.kind === "grade") return value.scale === "trend" || /达标|合格/.test(value.grade);
  if (value.kind !== "text" || value.numbers.length > 0) return false;
  return restatement(indicator) === undefined && vagueWordIn(value.text) !== undefined;
}
