import type { BudgetBook } from "../../model/book";
import { plain } from "../../model/text";
import type { Paragraph, TextSpan } from "../../model/text-source";
import { quoteOf } from "../../model/text-source";
import { distance } from "fastest-levenshtein";
import { BY_POLICY, defineRule } from "../rule";
import { textCells } from "../text/places";

export default defineRule({
  code: "D05",
  name: "unit-name",
  title: "单位名称一致",
  severity: "warning",
  rests: ["print"],
  ...BY_POLICY,
  messages: {
    differs: "说明中的单位名称写作“{stated}”（{count} 处），与“{expected}”不一致。请统一。",
  },

  skip(book) {
    if (!book.text) return "没有预算情况说明";
    return book.identity.unitName === undefined ? "没有读到单位名称" : undefined;
  },

  *check(book) {
    const expected = plain(book.identity.unitName ?? "");
    const groups = new Map<string, Named[]>();
    for (const each of namesIn(book, expected)) groups.set(each.name, [...(groups.get(each.name) ?? []), each]);
    for (const [, members] of groups) {
      const [first] = members;
      if (!first) continue;
      yield {
        messageId: "differs",
        data: {
          stated: quoteOf(first.paragraph, first.span),
          count: String(members.length),
          expected: book.identity.unitName ?? "",
        },
        cells: members.flatMap(({ paragraph, span }) => textCells(paragraph, span)),
        quote: quoteOf(first.paragraph, first.span),
        stated: quoteOf(first.paragraph, first.span),
        expected: book.identity.unitName ?? "",
      };
    }
  },
});

interface Named {
  readonly paragraph: Paragraph;
  readonly span: TextSpan;
  readonly name: string;
}

/**
 * Stretches before 2025年 or 单位预算 that are nearly the unit's name and not it: one or two characters differ.
 * A short form, or the name of another unit, differs by more.
 */
function namesIn(book: BudgetBook, expected: string): readonly Named[] {
  if (expected.length < 6) return [];
  return (book.text?.paragraphs ?? []).flatMap((paragraph): readonly Named[] => {
    const { text } = paragraph;
    const found: Named[] = [];
    for (const match of text.matchAll(/(?=20\d{2}年|单位(?:综合)?预算|部门(?:综合)?预算)/g)) {
      const end = match.index;
      for (const length of [expected.length, expected.length - 1, expected.length + 1]) {
        const start = end - length;
        const name = start < 0 ? "" : text.slice(start, end);
        if (name === "" || !/^\p{Script=Han}/u.test(name) || text.slice(0, end).endsWith(expected)) continue;
        const isNear =
          distance(name, expected) <= (length === expected.length ? 2 : 1) && name.slice(0, 2) === expected.slice(0, 2);
        if (isNear && name.slice(-1) === expected.slice(-1)) found.push({ paragraph, span: { start, end }, name });
      }
    }
    return found.slice(0, 1);
  });
}
