import type { BudgetBook } from "../../model/book";
import { stageOf } from "../../model/document-kind";
import { quoteOf } from "../../model/text-source";
import { yearFix } from "../fixes/year-fix";
import { BY_PRACTICE, defineRule } from "../rule";
import { sectionText, textCells } from "../text/places";

export default defineRule({
  code: "D04",
  group: "identity",
  name: "cut-off-date",
  title: "资产截止日期",
  severity: "warning",
  rests: ["period"],
  ...BY_PRACTICE,
  messages: {
    wrong: "{section}：资产截止日期为 {stated}，应在 {expected} 年。请核对。",
  },

  cases(book) {
    if (!book.text) return "没有预算情况说明";
    if (book.identity.year === undefined) return "没有读到预算年度";
    const listed = dates(book);
    return listed.length === 0 ? "说明中没有写明资产截止日期" : [listed];
  },

  *report(listed, book) {
    const isBudget = stageOf(book.documentKind) === "budget";
    // a budget speaks of what was there before its year, final accounts of what is left at the end of theirs
    const expected = (book.identity.year ?? 0) - (isBudget ? 1 : 0);
    for (const { paragraph, section, span, year } of listed) {
      if (year === expected) continue;
      const text = quoteOf(paragraph, span);
      yield {
        messageId: "wrong",
        data: {
          section: sectionText(section, paragraph.source.name),
          stated: text,
          expected: String(expected),
        },
        cells: textCells(paragraph, span),
        quote: text,
        stated: String(year),
        expected: String(expected),
        fixes: yearFix(paragraph, span, expected, false),
      };
    }
  },
});

/** “截至 2024 年 12 月 31 日” in a chapter on assets: the end of last year, or a fixed day of it. */
const dates = (book: BudgetBook) =>
  (book.text?.paragraphs ?? []).flatMap((paragraph) => {
    const section = book.text?.sectionOf[paragraph.index];
    if (section?.id !== "assets") return [];
    return [...paragraph.text.matchAll(/(?<=截[至止])(20\d{2})年(?:\d{1,2}月(?:\d{1,2}日)?|底|末)?/g)].map((match) => ({
      paragraph,
      section,
      span: { start: match.index, end: match.index + match[0].length },
      year: Number(match[1]),
    }));
  });
