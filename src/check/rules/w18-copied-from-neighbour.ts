import type { BudgetBook } from "../../model/book";
import type { Claim } from "../../model/text-claim";
import { quoteOf } from "../../model/text-source";
import { BY_POLICY, defineRule } from "../rule";
import { sectionText, textCells } from "../text/places";
import { subjectText } from "../text/subject-words";

/** Shorter texts are alike by chance. */
const LONG = 15;

export default defineRule({
  code: "W18",
  name: "copied-from-neighbour",
  title: "疑似照抄相邻条目",
  severity: "warning",
  rests: ["text"],
  ...BY_POLICY,
  messages: {
    copied: "{section}：“{item}”的{what}与上一条“{previous}”完全相同（{text}），而两条的金额不同。请核对是否照抄。",
  },

  skip(book) {
    if (!book.text) return "没有预算情况说明";
    return neighbours(book).length === 0 ? "说明中没有相邻的同类条目" : undefined;
  },

  *check(book) {
    for (const [previous, claim] of neighbours(book)) {
      const copy = copiedPart(previous, claim);
      if (!copy) continue;
      yield {
        messageId: "copied",
        data: {
          section: sectionText(claim.section, claim.paragraph.source.name),
          item: subjectText(claim),
          previous: subjectText(previous),
          what: copy.what,
          text: copy.text,
        },
        cells: textCells(claim.paragraph, copy.span),
        quote: quoteOf(claim.paragraph, copy.span),
      };
    }
  },
});

/** Two items of one list, or of one chapter, one after the other, with different amounts. */
function neighbours(book: BudgetBook): readonly (readonly [Claim, Claim])[] {
  const items = (book.text?.claims ?? []).filter(
    ({ amount, isAside, subject }) => amount && !isAside && subject.meanings.length > 0,
  );
  return items.flatMap((claim, i): readonly (readonly [Claim, Claim])[] => {
    const previous = items[i - 1];
    if (!previous || previous.section !== claim.section || previous.list !== claim.list) return [];
    return previous.amount?.amount === claim.amount?.amount ? [] : [[previous, claim]];
  });
}

/** The same change and the same percentage of different amounts cannot both be right; a long use is rarely shared. */
function copiedPart(previous: Claim, claim: Claim) {
  const { change, growth, use } = claim;
  const isSameChange = change?.mention && change.mention.amount !== 0 && change.mention.amount === previous.change?.mention?.amount; // prettier-ignore
  if (isSameChange && growth && growth.mention.decimal === previous.growth?.mention.decimal) {
    return { what: "增减额和增减率", text: `${change.mention.decimal}${change.mention.unit}、${growth.mention.decimal}%`, span: { start: change.span.start, end: growth.span.end } }; // prettier-ignore
  }
  const words = use?.text.replace(/^(?:主要)?用于/, "") ?? "";
  if (use && words.length > LONG && use.text === previous.use?.text)
    return { what: "用途", text: words.slice(0, 24), span: use.span };
  return undefined;
}
