import { toA1 } from "../../model/cell";
import type { Fact } from "../../model/fact";
import { numberFix } from "../fixes/number-in-text";
import { as, BY_DEFINITION, defineRule } from "../rule";
import { judgedAmounts } from "../text/amounts";
import { claimQuote, sectionText, textCells } from "../text/places";
import { closesToHundred, fits, missBy, otherBase, overWhole, percent, type ShareCase, sharesIn } from "../text/shares";
import { subjectText } from "../text/subject-words";
import { amountText } from "../wording";

export default defineRule({
  code: "W15",
  group: "text",
  name: "shares",
  title: "占比与金额相符",
  severity: "error",
  rests: ["text-against-table"],
  ...BY_DEFINITION,
  messages: {
    closed:
      "{section}：“{item}”占比写为 {stated}，按 {part} ÷ {whole} 为 {expected}，末位相差 1，各项占比因此合计 100%。不必改正。",
    otherBase:
      "{section}：{items}写为占“{whole}”的比例，实际是按 {base}（{cell}）计算的。“{whole}”为 {expected}，请核对基数。",
    over: "{section}：“{item}”占比写为 {stated}，超过 100%。请改正。",
    differs: "{section}：“{item}”占比写为 {stated}，按 {part} ÷ {whole} 应为 {expected}。请改正。",
  },

  cases(book) {
    if (!book.text) return "没有预算情况说明";
    const [listed, over] = [sharesIn(book), overWhole(book)];
    return listed.length + over.length === 0 ? "说明中没有可以复算的占比" : [{ listed, over }];
  },

  *report({ listed, over }, book) {
    const wrong = new Set(judgedAmounts(book).flatMap(({ claim, verdict }) => (verdict === "differs" ? [claim] : [])));
    const others = new Map<Fact, ShareCase[]>();
    for (const { claim, mention } of over) {
      yield {
        messageId: "over",
        data: {
          section: sectionText(claim.section, claim.paragraph.source.name),
          item: subjectText(claim),
          stated: `${mention.decimal}%`,
        },
        cells: textCells(claim.paragraph, mention.span),
        quote: claimQuote(claim, mention),
        stated: mention.decimal,
        expected: "100",
        unit: "%",
      };
    }
    const told = new Set(over.map(({ claim }) => claim));
    for (const each of listed) {
      const { claim, part, wholes, mention } = each;
      if (wrong.has(claim) || told.has(claim) || wholes.some((whole) => fits(part, whole, mention))) continue;
      const [whole] = wholes;
      if (!whole || whole.amount === 0) continue;
      const other = otherBase(each, book);
      if (other) {
        others.set(other, [...(others.get(other) ?? []), each]);
        continue;
      }
      const scale = { unit: "万元", decimals: 2 } as const;
      const isClosed = closesToHundred(claim, book) && missBy(part, whole, mention) === 1;
      yield {
        messageId: isClosed ? "closed" : "differs",
        ...(isClosed && { severity: "info" as const }),
        data: {
          section: sectionText(claim.section, claim.paragraph.source.name),
          item: subjectText(claim),
          stated: `${mention.decimal}%`,
          part: amountText(part.amount, scale),
          whole: amountText(whole.amount, scale),
          expected: `${percent(part, whole, mention.decimals)}%`,
        },
        cells: textCells(claim.paragraph, mention.span),
        quote: claimQuote(claim, mention),
        stated: mention.decimal,
        expected: percent(part, whole, mention.decimals),
        unit: "%",
        ...(!isClosed && { fixes: numberFix(mention, percent(part, whole, mention.decimals), wholes.length === 1) }),
      };
    }
    for (const [base, cases] of others) yield* otherDraft(base, cases);
  },
});

/** One finding for all shares of one base; what the words mean by it is not certain, so no error. */
function* otherDraft(base: Fact, cases: readonly ShareCase[]) {
  const [first] = cases;
  const [whole] = first?.wholes ?? [];
  if (!first || !whole) return;
  const { claim, part, mention } = first;
  const scale = { unit: "万元", decimals: 2 } as const;
  yield {
    messageId: "otherBase" as const,
    data: {
      section: sectionText(claim.section, claim.paragraph.source.name),
      items: cases.map((each) => `“${subjectText(each.claim)}” ${each.mention.decimal}%`).join("、"),
      whole: claim.share?.whole ?? "",
      base: amountText(base.amount, scale),
      cell: toA1(base.cell),
      expected: amountText(whole.amount, scale),
    },
    cells: [...cases.flatMap((each) => textCells(each.claim.paragraph, each.mention.span)), as(base.cell, "stated")],
    quote: claimQuote(claim, mention),
    stated: mention.decimal,
    expected: percent(part, whole, mention.decimals),
    unit: "%" as const,
    severity: "warning" as const,
  };
}
