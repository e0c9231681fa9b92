import type { BudgetBook } from "../../model/book";
import { absFen } from "../../model/money";
import type { GrowthClaim } from "../../model/text-claim";
import { quoteOf } from "../../model/text-source";
import { numberFix } from "../fixes/number-in-text";
import { judgeGrowth } from "../growth";
import { BY_DEFINITION, defineRule } from "../rule";
import { basesOf, type ChangeCase, changeCases, mayGrow, type Printed } from "../text/changes";
import { sectionText, textCells } from "../text/places";
import { subjectText } from "../text/subject-words";
import { amountText } from "../wording";

export default defineRule({
  code: "Y03",
  group: "growth",
  name: "growth-percent",
  title: "增减百分比",
  severity: "error",
  rests: ["text-against-table"],
  ...BY_DEFINITION,
  messages: {
    differs: "{section}：“{item}”百分比写为 {stated}，按 {delta} ÷ {base} 应为 {expected}。请改正。",
    near: "{section}：“{item}”百分比写为 {stated}，按 {delta} ÷ {base} 为 {expected}，末位相差 1，可能直接舍去了小数。建议核对。",
  },

  cases(book) {
    if (!book.text) return "没有预算情况说明";
    return percentages(book);
  },
  none: () => "说明中没有可以复算的增减百分比",

  *report({ each, growth, deltas, bases }) {
    const { claim } = each;
    const stated = { printed: growth.mention.decimal, decimals: growth.mention.decimals };
    const verdicts = deltas.flatMap((delta) => bases.map((base) => judgeGrowth(absolute(delta), base, stated)));
    const [delta] = deltas;
    if (verdicts.some(({ judgement }) => judgement === "agrees" || judgement === "possible") || mayGrow(each)) return;
    const [first] = verdicts;
    const [base] = bases;
    if (!first || !base || !delta) return;
    const isNear = verdicts.some(({ judgement }) => judgement !== "differs");
    const scale = { unit: claim.change?.mention?.unit ?? claim.amount?.unit ?? "万元", decimals: 2 } as const;
    yield {
      messageId: isNear ? "near" : "differs",
      data: {
        section: sectionText(claim.section, claim.paragraph.source.name),
        item: subjectText(claim),
        stated: `${growth.mention.decimal}%`,
        delta: amountText(absFen(delta.amount), scale),
        base: amountText(base.amount, scale),
        expected: `${first.expected}%`,
      },
      cells: textCells(claim.paragraph, growth.span),
      quote: quoteOf(claim.paragraph, {
        start: Math.min(claim.change?.span.start ?? growth.span.start, growth.span.start),
        end: growth.span.end,
      }),
      stated: growth.mention.decimal,
      expected: first.expected,
      unit: "%",
      fixes: numberFix(growth.mention, first.expected.replace(/^-/, ""), !isNear && verdicts.every(isLike(first))),
      ...(isNear && { severity: "info" as const }),
    };
  },
});

const isLike =
  (first: { readonly expected: string }) =>
  ({ expected }: { readonly expected: string }): boolean =>
    expected === first.expected;

interface Percentage {
  readonly each: ChangeCase;
  readonly growth: GrowthClaim;
  /** The change, by each amount it may have been taken from: the table's first. */
  readonly deltas: readonly Printed[];
  readonly bases: readonly Printed[];
}

/** Percentages with a change and a base that rounding cannot bring to zero. */
const percentages = (book: BudgetBook): readonly Percentage[] =>
  changeCases(book).flatMap((each): readonly Percentage[] => {
    const { growth } = each;
    if (!growth) return [];
    const bases = basesOf(each).filter(({ amount, margin }) => amount > margin);
    const deltas = each.delta ? [each.delta] : deltasOf(each);
    return deltas.length > 0 && bases.length > 0 ? [{ each, growth, deltas: deltas.map(ofPrinted), bases }] : [];
  });

/** A printed change may be the difference of two printed amounts: half a last place of each may lie between. */
const ofPrinted = ({ amount, margin }: Printed): Printed => ({ amount, margin: (2 * margin) as Printed["margin"] });

/** Without a printed change: the difference of the two amounts. */
function deltasOf({ currents, priors: [prior] }: ChangeCase): readonly Printed[] {
  if (!prior) return [];
  return [...currents].reverse().map((current) => ({
    amount: (current.amount - prior.amount) as Printed["amount"],
    margin: (current.margin + prior.margin) as Printed["margin"],
  }));
}

const absolute = ({ amount, margin }: Printed): { readonly amount: number; readonly margin: number } => ({
  amount: absFen(amount),
  margin,
});
