import type { BudgetBook } from "../../model/book";
import { quoteOf } from "../../model/text-source";
import { BY_POLICY, defineRule } from "../rule";
import { sectionText, textCells } from "../text/places";

export default defineRule({
  code: "F09",
  group: "final-accounts",
  name: "share-has-its-sign",
  title: "占比、完成率带百分号",
  severity: "warning",
  rests: ["print"],
  ...BY_POLICY,
  messages: { bare: "{section}：“{words}”没有写“%”。请补上百分号，或核对这个数。" },

  cases: (book) => (book.text ? book.text.paragraphs : "没有决算情况说明"),

  *report(paragraph, book: BudgetBook) {
    const section = book.text?.sectionOf[paragraph.index];
    if (!section || section.id === "glossary" || section.id === "contents") return;
    for (const { index, 0: words } of paragraph.text.matchAll(BARE)) {
      const span = { start: index, end: index + words.length };
      const quote = quoteOf(paragraph, span);
      yield {
        messageId: "bare",
        data: { section: sectionText(section, paragraph.source.name), words: quote },
        cells: textCells(paragraph, span),
        quote,
      };
    }
  },
});

/** 占本年收入合计的99.79，: a number behind 占 or 完成…预算的 that ends the clause. */
const BARE =
  /(?:占(?:[^，。；：%\d]{0,16}(?:的|比重|比例))?|(?:增长|下降)|完成[^，。；：%\d]{0,6}预算数?的)\d+\.\d+(?=[，。；]|$)/g;
