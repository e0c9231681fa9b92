import type { BudgetBook } from "../../model/book";
import type { Base, Claim } from "../../model/text-claim";
import { quoteOf } from "../../model/text-source";
import { yearFix } from "../fixes/year-fix";
import { BY_DEFINITION, defineRule } from "../rule";
import { sectionText, textCells } from "../text/places";

export default defineRule({
  code: "D02",
  group: "identity",
  name: "comparison-year",
  title: "比较年度",
  severity: "error",
  rests: ["period"],
  ...BY_DEFINITION,
  messages: {
    wrong: "{section}：与 {stated} 年比较（“{text}”），应为 {expected} 年。请改正。",
  },

  cases(book) {
    if (!book.text) return "没有预算情况说明";
    if (book.identity.year === undefined) return "没有读到预算年度";
    const listed = bases(book);
    return listed.length === 0 ? "说明中没有写明年份的比较" : [listed];
  },

  *report(listed, book) {
    const expected = (book.identity.year ?? 0) - 1;
    const all = listed;
    // a text that always compares with another year speaks against the year we read
    const isDoubtful =
      all.length >= 3 && all.every(({ base }) => base.year !== expected && base.year === all[0]?.base.year);
    for (const { claim, base } of all) {
      if (base.year === expected) continue;
      yield {
        messageId: "wrong",
        data: {
          section: sectionText(claim.section, claim.paragraph.source.name),
          stated: String(base.year),
          text: quoteOf(claim.paragraph, base.span),
          expected: String(expected),
        },
        cells: textCells(claim.paragraph, base.span),
        quote: quoteOf(claim.paragraph, base.span),
        stated: String(base.year),
        expected: String(expected),
        fixes: yearFix(claim.paragraph, base.span, expected, !isDoubtful),
        ...(isDoubtful && { severity: "warning" as const }),
      };
    }
  },
});

interface Compared {
  readonly claim: Claim;
  readonly base: Base;
}

/** Comparison phrases that print a year, each once; those of a list repeat that of its parent. */
function bases(book: BudgetBook): readonly Compared[] {
  const seen = new Set<string>();
  return (book.text?.claims ?? []).flatMap((claim): readonly Compared[] => {
    const base = claim.change?.base;
    if (!base || base.year === undefined || !/\d{4}/.test(base.text) || claim.isAside) return [];
    // 与2024年年初预算相比: final accounts compare with the budget of their own year as well
    if (book.documentKind === "final-accounts" && /预算(?!.*决算)/.test(base.text)) return [];
    const key = `${claim.paragraph.index}|${base.span.start}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ claim, base }];
  });
}
