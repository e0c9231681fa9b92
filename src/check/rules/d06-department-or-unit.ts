import type { BudgetBook } from "../../model/book";
import type { Paragraph, TextSpan } from "../../model/text-source";
import { BY_POLICY, defineRule } from "../rule";
import { textCells } from "../text/places";

export default defineRule({
  code: "D06",
  group: "identity",
  name: "department-or-unit",
  title: "部门与单位称谓",
  severity: "info",
  rests: ["print"],
  ...BY_POLICY,
  messages: {
    mixed: "{count} 处称“{stated}”，本文件为{kind}。建议改为“{expected}”。",
  },

  cases(book) {
    if (!book.text) return "没有预算情况说明";
    return book.identity.kind === undefined ? "没有读出是部门预算还是单位预算" : [book];
  },

  *report(book) {
    const kind = book.identity.kind;
    if (!kind) return;
    const [stated, expected] = kind === "单位预算" ? ["本部门", "本单位"] : ["本单位", "本部门"];
    const found = mentions(book, stated);
    const [first] = found;
    // a department document speaks of its units, too
    if (!first || (kind === "部门预算" && mentions(book, expected).length === 0)) return;
    yield {
      messageId: "mixed",
      data: { count: String(found.length), stated, kind, expected },
      cells: found.flatMap(({ paragraph, span }) => textCells(paragraph, span)),
      quote: stated,
    };
  },
});

const mentions = (
  book: BudgetBook,
  words: string,
): readonly { readonly paragraph: Paragraph; readonly span: TextSpan }[] =>
  (book.text?.paragraphs ?? []).flatMap((paragraph) => {
    const section = book.text?.sectionOf[paragraph.index];
    if (section?.id === "glossary") return [];
    return [...paragraph.text.matchAll(new RegExp(words, "g"))].map(({ index }) => ({
      paragraph,
      span: { start: index, end: index + words.length },
    }));
  });
