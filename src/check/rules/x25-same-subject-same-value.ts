import type { BudgetBook } from "../../model/book";
import { toA1 } from "../../model/cell";
import { eachWithFirst } from "../comparison";
import { as, BY_DEFINITION, defineRule, textsOf } from "../rule";
import { type LeftOut, leftOutOfLists } from "../split-lists";
import { quantitiesOf, type Repetition, repetitions, subjectText, widestGap } from "../statements";
import { entryText, rowText, tableText } from "../wording";
import { whyNoTableFits } from "../unjudged";

export default defineRule({
  code: "X25",
  group: "between-tables",
  name: "same-subject-same-value",
  title: "同一指标各表一致",
  severity: "error",
  rests: ["equality"],
  ...BY_DEFINITION,
  messages: {
    differs: "{subject}在各表不一致：{places}，相差 {difference}。请以批复数为准统一。",
    lastPlace: "{subject}在各表相差末位（{places}），属四舍五入尾差。建议各表使用同一数。",
    leftOut:
      "“{whole}”在“{tableA}”按各类列示，其中“{row}” {amount}（{cell}）；“{tableB}”的“{whole}”之下没有这一类（{cellOfWhole}）。请核对两表所列各类。",
  },

  cases: (book) => [...inOneUnit(book), ...leftOutOfLists(book)],
  none: (book) => whyNoTableFits(book, "在两张表中重复出现的同一指标"),

  compares: (repetition) =>
    "part" in repetition
      ? []
      : eachWithFirst(subjectText(repetition.subject, repetition.entries), quantitiesOf(repetition)),

  *report(repetition) {
    if ("part" in repetition) {
      yield leftOutDraft(repetition);
      return;
    }
    const gap = widestGap(repetition);
    if (!gap) return;
    const { subject, entries } = repetition;
    const places = entries.map(
      (entry) => `“${tableText(entry.line.table)}” ${entryText(entry)}（${toA1(entry.cell)}）`,
    );
    const data = { subject: subjectText(subject, entries), places: places.join("，") };
    yield gap.isExplained
      ? { messageId: "lastPlace", data, gap }
      : { messageId: "differs", data: { ...data, difference: textsOf(gap).difference }, gap };
  },
});

const leftOutDraft = ({ part, whole }: LeftOut) => ({
  messageId: "leftOut" as const,
  data: {
    whole: rowText(whole.line),
    tableA: tableText(part.line.table),
    row: rowText(part.line),
    amount: entryText(part),
    cell: toA1(part.cell),
    tableB: tableText(whole.line.table),
    cellOfWhole: toA1(whole.cell),
  },
  cells: [as(whole.cell, "stated"), as(part.cell, "expected")],
  rests: ["equality", "absence"] as const,
  severity: "warning" as const,
  group: `left out|${toA1(whole.cell)}`,
});

/** Tables in 元 and in 万元 are compared by X16. */
const inOneUnit = (book: BudgetBook): readonly Repetition[] =>
  repetitions(book).flatMap(({ subject, entries }) => {
    const alike = entries.filter(({ scale }) => scale.unit === entries[0]?.scale.unit);
    return alike.length >= 2 ? [{ subject, entries: alike }] : [];
  });
