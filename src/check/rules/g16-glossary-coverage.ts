import type { BudgetBook } from "../../model/book";
import type { Paragraph } from "../../model/text-source";
import { defineRule } from "../rule";
import { textCells } from "../text/places";

/** Terms that need an explanation wherever they are used. */
const TERMS: readonly (readonly [string, RegExp])[] = [
  ["财政拨款收入", /财政拨款(?:预算)?收入/],
  ["基本支出", /基本支出/],
  ["项目支出", /项目支出/],
  ["“三公”经费", /三公经费|三公/],
  ["机关运行经费", /机关运[行转]经?费/],
];

export default defineRule({
  code: "G16",
  group: "completeness",
  name: "glossary-coverage",
  title: "名词解释覆盖",
  severity: "info",
  rests: ["text"],
  basis: "财预〔2016〕143号《地方预决算公开操作规程》",
  certainty: "unverified",
  messages: {
    missing: "名词解释缺少正文用到的{terms}。建议补充。",
  },

  cases(book) {
    if (!book.text) return "没有预算情况说明";
    const listed = glossary(book);
    return listed.length === 0 ? "没有名词解释（缺章由 G05 报告）" : [listed];
  },

  *report(listed, book) {
    const explained = listed;
    const body = (book.text?.paragraphs ?? []).filter(
      (each) => !explained.includes(each) && each.source.kind !== "note",
    );
    const missing = TERMS.filter(
      ([, words]) => body.some(({ text }) => words.test(text)) && !explained.some(({ text }) => words.test(text)),
    );
    const [first] = explained;
    if (!first || missing.length === 0) return;
    yield {
      messageId: "missing",
      data: { terms: missing.map(([term]) => `“${term.replace(/[“”]/g, "")}”`).join("、") },
      cells: textCells(first, { start: 0, end: first.text.length }),
      quote: first.text.slice(0, 20),
    };
  },
});

const glossary = (book: BudgetBook): readonly Paragraph[] =>
  (book.text?.paragraphs ?? []).filter(({ index }) => book.text?.sectionOf[index]?.id === "glossary");
