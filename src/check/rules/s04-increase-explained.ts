import type { BudgetBook } from "../../model/book";
import type { Claim } from "../../model/text-claim";
import { quoteOf } from "../../model/text-source";
import { TERMS } from "../../model/terms";
import { defineRule } from "../rule";
import { sectionText, textCells } from "../text/places";
import { changes, isCircular, isPlaceholder, reasonWords } from "../text/reasons";
import { threePublicChapters } from "../text/three-public";

export default defineRule({
  code: "S04",
  group: "three-public",
  name: "increase-explained",
  title: "“三公”增长须说明",
  severity: "warning",
  rests: ["text-against-table"],
  basis: "《党政机关厉行节约反对浪费条例》（2025年修订）",
  certainty: "unverified",
  messages: {
    unexplained: "{section}：“{item}”{change}，没有说明原因。请补充具体原因。",
  },

  cases(book) {
    if (!book.text) return "没有预算情况说明";
    return compared(book);
  },
  none: () => "说明中没有“三公”经费与上年的比较",

  *report(claim) {
    const { change, paragraph, section } = claim;
    if (change?.direction !== "up" || !changes(claim) || isExplained(claim)) return;
    const item = claim.subject.meanings.find((meaning) => meaning.item !== undefined)?.item;
    yield {
      messageId: "unexplained",
      data: {
        section: sectionText(section),
        item: item === undefined ? claim.subject.text : TERMS.item[item],
        change: quoteOf(paragraph, change.span),
      },
      cells: textCells(paragraph, change.span),
      quote: quoteOf(paragraph, change.span),
    };
  },
});

const compared = (book: BudgetBook): readonly Claim[] =>
  threePublicChapters(book).flatMap(({ items }) => [...items.values()].flatMap(({ compared: claim }) => claim ?? []));

/** A reason that says something: of its own, or later in the paragraph. */
function isExplained({ reason, paragraph, change, subject }: Claim): boolean {
  if (!reason) return /原因|由于|主要是|因为/.test(paragraph.text.slice(change?.span.end ?? 0));
  const words = reasonWords(reason.text);
  return !isPlaceholder(words) && !isCircular(words, subject.text);
}
