import type { Indicator, TargetForm } from "../../model/target";
import { BY_POLICY, defineRule } from "../rule";
import { cellOf, filledForms, formText, headCell } from "../targets";

/** Fewer targets may well stay as they were. */
const ENOUGH = 3;

export default defineRule({
  code: "J26",
  group: "targets",
  name: "compared-with-last-year",
  title: "与上年目标比较",
  severity: "info",
  rests: ["form"],
  ...BY_POLICY,
  messages: { unchanged: "“{project}”的 {count} 个指标值与上年全部相同。建议按本年情况重新测算。" },

  cases: (book) => filledForms(book).filter((form) => withLastYear(form).length > 0),
  none: () => "没有上年的绩效目标表，无从比较",

  *report(form) {
    const known = withLastYear(form);
    if (known.length < ENOUGH || !known.every(isUnchanged)) return;
    const cells = known.flatMap(({ value }) => cellOf(value, "text"));
    yield {
      messageId: "unchanged",
      data: { project: formText(form), count: String(known.length) },
      cells: cells.length > 0 ? cells : headCell(form),
    };
  },
});

const withLastYear = ({ indicators }: TargetForm): readonly Indicator[] =>
  indicators.filter(({ lastYear, value }) => lastYear !== undefined && value.value.kind !== "blank");

const isUnchanged = ({ value, lastYear }: Indicator): boolean =>
  JSON.stringify(value.value) === JSON.stringify(lastYear?.target);
