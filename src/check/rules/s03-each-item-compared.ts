import type { BudgetBook } from "../../model/book";
import { FEN_PER_UNIT } from "../../model/money";
import type { Claim } from "../../model/text-claim";
import { quoteOf } from "../../model/text-source";
import { TERMS } from "../../model/terms";
import { defineRule } from "../rule";
import { claimQuote, sectionText, textCells } from "../text/places";
import { changes, isPlaceholder, reasonWords } from "../text/reasons";
import { comparedTogether, LEAVES, type ThreePublicChapter, threePublicChapters } from "../text/three-public";

export default defineRule({
  code: "S03",
  group: "three-public",
  name: "each-item-compared",
  title: "“三公”各项均有比较和原因",
  severity: "warning",
  rests: ["text"],
  basis: "财预〔2016〕143号《地方预决算公开操作规程》",
  certainty: "unverified",
  messages: {
    notCompared: "{section}：“{item}” {amount} 没有与上年比较。请补充。",
    noReason: "{section}：“{item}”{change}，没有写原因。请补充。",
  },

  cases(book) {
    if (!book.text) return "没有预算情况说明";
    return chapters(book);
  },
  none: () => "说明中没有“三公”经费各项与上年的比较",

  *report(chapter, book) {
    const section = sectionText(chapter.section);
    for (const claim of comparedTogether(book, chapter) ? [] : notCompared(chapter)) {
      const { amount, paragraph } = claim;
      if (!amount) continue;
      yield {
        messageId: "notCompared",
        data: { section, item: termOf(claim), amount: `${amount.decimal}${amount.unit}` },
        cells: textCells(paragraph, {
          start: Math.min(claim.subject.name.start, amount.span.start),
          end: amount.span.end,
        }),
        quote: claimQuote(claim, amount),
        kind: `not-compared|${section}`,
      };
    }
    for (const { compared } of chapter.items.values()) {
      // an increase is the matter of S04
      if (compared?.change?.direction !== "down" || !needsReason(compared, book) || hasReason(compared)) continue;
      const { change, paragraph } = compared;
      yield {
        messageId: "noReason",
        data: { section, item: termOf(compared), change: quoteOf(paragraph, change.span) },
        cells: textCells(paragraph, change.span),
        quote: quoteOf(paragraph, change.span),
        kind: `no-reason|${section}`,
      };
    }
  },
});

/** Chapters in which at least one item is compared; one none-statement for all items needs no comparison. */
const chapters = (book: BudgetBook): readonly ThreePublicChapter[] =>
  threePublicChapters(book).filter(({ items }) => [...items.values()].some(({ compared }) => compared !== undefined));

/** Leaves with an amount and no comparison, while their neighbours have one. */
function notCompared({ items }: ThreePublicChapter): readonly Claim[] {
  const isCovered = items.get("three-public/vehicles")?.compared !== undefined;
  return LEAVES.flatMap((leaf) => {
    const { amount, compared } = items.get(leaf) ?? {};
    if (!amount || compared || (isCovered && leaf.startsWith("three-public/vehicles"))) return [];
    return [amount];
  });
}

/** A fall of the size from which the region's texts explain it. */
function needsReason(claim: Claim, { profile }: BudgetBook): boolean {
  const { percent, amount } = profile.narrative.reasons;
  if (!changes(claim)) return false;
  const fall = claim.change?.mention?.amount ?? 0;
  return fall >= amount * FEN_PER_UNIT.万元 || (growthOf(claim, fall) ?? 100) >= percent;
}

/** As written, or by the amounts; undefined when the text states neither. */
function growthOf({ growth, amount }: Claim, fall: number): number | undefined {
  if (growth) return Number(growth.mention.decimal);
  return amount && fall > 0 ? (100 * fall) / (amount.amount + fall) : undefined;
}

const hasReason = ({ reason, paragraph, change }: Claim): boolean => {
  if (reason) return !isPlaceholder(reasonWords(reason.text));
  return /原因|由于|主要是|因为/.test(paragraph.text.slice(change?.span.end ?? 0));
};

const termOf = ({ subject }: Claim): string => {
  const item = subject.meanings.find((meaning) => meaning.item !== undefined)?.item;
  return item === undefined ? subject.text : TERMS.item[item];
};
