import { absFen, fen, type Fen } from "../../model/money";
import { moneyFix } from "../fixes/number-in-text";
import { BY_DEFINITION, defineRule } from "../rule";
import { comparison } from "../text/amount-rule";
import { type ChangeCase, changeCases, type Printed } from "../text/changes";
import { claimQuote, evidenceCells, sectionText, textCells } from "../text/places";
import { subjectText } from "../text/subject-words";
import { amountText } from "../wording";

export default defineRule({
  code: "Y01",
  group: "growth",
  name: "change-amount",
  title: "增减额",
  severity: "error",
  rests: ["text-against-table"],
  ...BY_DEFINITION,
  messages: {
    differs:
      "{section}：“{item}”增减额写为 {stated}，按 {current} 与 {base} 计算为 {expected}，相差 {difference}。请核对。",
  },

  cases(book) {
    if (!book.text) return "没有预算情况说明";
    return changeCases(book).filter(isKnown);
  },
  none: () => "没有上年数可以复算增减额",

  *report(each) {
    const { claim, delta, mention, currents, priors } = each;
    const [prior] = priors;
    const [current] = currents;
    if (!delta || !mention || !prior || !current || currents.some((now) => fits(now, prior, delta))) return;
    const expected: Fen = fen(current.amount - prior.amount);
    // the wrong direction is reported by Y02
    if (Math.abs(Math.abs(expected) - Math.abs(delta.amount)) <= slackOf(current, prior, delta)) return;
    const scale = { unit: mention.unit, decimals: 2 };
    yield {
      messageId: "differs",
      data: {
        section: sectionText(claim.section, claim.paragraph.source.name),
        item: subjectText(claim),
        stated: `${mention.decimal}${mention.unit}`,
        current: amountText(current.amount, scale),
        base: amountText(prior.amount, scale),
        expected: amountText(absFen(expected), scale),
        difference: amountText(absFen(fen(Math.abs(delta.amount) - Math.abs(expected))), scale),
      },
      cells: [...textCells(claim.paragraph, mention.span), ...(prior.evidence ? evidenceCells(prior.evidence) : [])],
      quote: claimQuote(claim, mention),
      ...comparison(mention.unit, absFen(delta.amount), absFen(expected)),
      fixes: moneyFix(
        mention,
        absFen(expected),
        currents.every(({ amount }) => amount === current.amount),
      ),
      ...(isLastPlace(current, prior, delta) && { isExplained: true }),
    };
  },
});

const isKnown = ({ delta, mention, currents, priors }: ChangeCase): boolean =>
  delta !== undefined && mention !== undefined && currents.length > 0 && priors.length > 0;

const slackOf = (...printed: readonly Printed[]): number => printed.reduce((sum, { margin }) => sum + margin, 0);

/** The change of the amounts, or the difference of both as printed with the decimals of the change. */
const fits = (now: Printed, prior: Printed, delta: Printed): boolean => {
  const place = Math.max(1, 2 * delta.margin);
  const printed = (Math.round(now.amount / place) - Math.round(prior.amount / place)) * place;
  return printed === delta.amount || Math.abs(now.amount - prior.amount - delta.amount) <= slackOf(now, prior, delta);
};

/** One unit of the last place more than rounding explains. */
const isLastPlace = (now: Printed, prior: Printed, delta: Printed): boolean =>
  Math.abs(now.amount - prior.amount - delta.amount) <= slackOf(now, prior, delta) + Math.min(10_000, 2 * delta.margin);
