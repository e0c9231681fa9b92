import type { BudgetBook } from "../../model/book";
import { toA1 } from "../../model/cell";
import type { Claim, MoneyMention } from "../../model/text-claim";
import { quoteOf } from "../../model/text-source";
import { groupBy } from "../../model/group-by";
import { type FixDrafts, passageFix } from "../fixes/draft";
import { BY_POLICY, defineRule } from "../rule";
import { comparison, factText } from "../text/amount-rule";
import { type JudgedAmount, judgedAmounts } from "../text/amounts";
import { evidenceCells, claimQuote, sectionText, textCells } from "../text/places";
import { subjectText } from "../text/subject-words";
import { isUnitSlip } from "../text/unit-slips";

export default defineRule({
  code: "W20",
  group: "text",
  name: "unit-slip",
  title: "计量单位写错或混用",
  severity: "error",
  rests: ["text-against-table"],
  ...BY_POLICY,
  messages: {
    slip: "{section}：“{item}”写为 {stated}，{cell} 为 {fact}，恰差一万倍。请检查单位“元”“万元”。",
    mixed: "{section}：一句内混用“{unitA}”和“{unitB}”（{text}）。请统一计量单位。",
  },

  cases(book) {
    if (!book.text) return "没有预算情况说明";
    return amounts(book).length === 0 ? "说明中没有金额" : [book];
  },

  *report(book) {
    for (const judged of judgedAmounts(book)) {
      if (!isUnitSlip(judged)) continue;
      const { claim, mention, evidence } = judged;
      yield {
        messageId: "slip",
        data: {
          section: sectionText(claim.section, claim.paragraph.source.name),
          item: subjectText(claim),
          stated: `${mention.decimal}${mention.unit}`,
          cell: evidence.cells.slice(0, 1).map(toA1).join(""),
          fact: factText(evidence),
        },
        cells: [...textCells(claim.paragraph, mention.span), ...evidenceCells(evidence)],
        quote: claimQuote(claim, mention),
        ...comparison(mention.unit, mention.amount, evidence.amount),
        fixes: otherUnit(judged),
      };
    }
    for (const [claim, odd, usual] of mixedUnits(book)) {
      yield {
        messageId: "mixed",
        data: {
          section: sectionText(claim.section, claim.paragraph.source.name),
          unitA: usual.unit,
          unitB: odd.unit,
          text: quoteOf(odd.paragraph, odd.span),
        },
        cells: textCells(odd.paragraph, odd.span),
        quote: quoteOf(odd.paragraph, odd.span),
        severity: "warning",
      };
    }
  },
});

/** 元 for 万元 or the other way round: the number is right. */
function otherUnit({ mention, evidence }: JudgedAmount): FixDrafts {
  const { paragraph, span, unit, amount } = mention;
  const other = amount < evidence.amount ? "万元" : "元";
  const start = span.end - unit.length;
  const isPlain = (unit === "元" || unit === "万元") && paragraph.text.slice(start, span.end) === unit;
  if (!isPlain || other === unit) return [];
  return passageFix(paragraph, { start, end: span.end }, other, { kind: "unit", isCertain: true });
}

/** Amounts, changes and priors of claims; prices and thresholds are none. */
const amounts = (book: BudgetBook): readonly (readonly [Claim, MoneyMention])[] =>
  (book.text?.claims ?? []).flatMap((claim) => {
    if (claim.isAside) return [];
    const { amount, change, prior } = claim;
    return [amount, change?.mention, prior?.mention].flatMap((mention): readonly (readonly [Claim, MoneyMention])[] =>
      mention ? [[claim, mention]] : [],
    );
  });

/** The odd unit of a sentence in which the others agree; amounts already reported as slips are left out. */
function mixedUnits(book: BudgetBook): readonly (readonly [Claim, MoneyMention, MoneyMention])[] {
  const slips = new Set(judgedAmounts(book).flatMap((judged) => (isUnitSlip(judged) ? [judged.mention] : [])));
  const others = amounts(book).filter(([, mention]) => !slips.has(mention) && mention.amount !== 0);
  const sentences = groupBy(others, ([, { paragraph, span }]) => {
    const sentence = paragraph.text.slice(0, span.start).split("。").length;
    return `${paragraph.index}|${sentence}`;
  });
  return [...sentences.values()].flatMap((members): readonly (readonly [Claim, MoneyMention, MoneyMention])[] => {
    const counts = new Map<string, number>();
    for (const [, { unit }] of members) counts.set(unit, (counts.get(unit) ?? 0) + 1);
    const [usual, ...odds] = [...counts].sort((a, b) => b[1] - a[1]);
    if (!usual || odds.length === 0) return [];
    const odd = members.find(([, { unit }]) => unit !== usual[0]);
    const common = members.find(([, { unit }]) => unit === usual[0]);
    return odd && common ? [[odd[0], odd[1], common[1]]] : [];
  });
}
