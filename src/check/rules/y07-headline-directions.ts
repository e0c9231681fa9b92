import type { BudgetBook } from "../../model/book";
import { groupBy } from "../../model/group-by";
import { BY_DEFINITION, defineRule } from "../rule";
import { type ChangeCase, changeCases } from "../text/changes";
import { sectionText, textCells } from "../text/places";
import { subjectText } from "../text/subject-words";

export default defineRule({
  code: "Y07",
  group: "growth",
  name: "headline-directions",
  title: "总额与分项方向一致",
  severity: "error",
  rests: ["text"],
  ...BY_DEFINITION,
  messages: {
    divided: "{section}：“{a}”写为“{directionA}”，“{b}”写为“{directionB}”，而两者的金额和增减额相同。请统一。",
  },

  cases(book) {
    if (!book.text) return "没有预算情况说明";
    const all = headlines(book);
    return all.length < 2 ? "说明中没有两处以上的总额比较" : [...groupBy(all, moneyOf).values()];
  },

  *report(twins) {
    const usual = usualDirection(twins);
    const twin = twins.find(({ direction }) => direction === usual);
    for (const each of twins) {
      if (!twin || each.direction === usual) continue;
      const span = each.claim.change?.span ?? each.claim.span;
      yield {
        messageId: "divided",
        data: {
          section: sectionText(each.claim.section, each.claim.paragraph.source.name),
          a: subjectText(each.claim),
          b: subjectText(twin.claim),
          directionA: each.claim.change?.word ?? "",
          directionB: twin.claim.change?.word ?? "",
        },
        cells: [
          ...textCells(each.claim.paragraph, span),
          ...textCells(twin.claim.paragraph, twin.claim.change?.span ?? twin.claim.span),
        ],
        quote: each.claim.change?.text ?? "",
      };
    }
  },
});

/** Totals of income, expenditure and funds with a printed change. */
const headlines = (book: BudgetBook): readonly ChangeCase[] =>
  changeCases(book).filter(({ claim, mention }) => {
    const [meaning] = claim.subject.meanings;
    if (!meaning || !mention || mention.amount === 0 || !claim.amount) return false;
    const { functional, economic, governmentEconomic, item, use, project, line, accounting } = meaning;
    return [functional, economic, governmentEconomic, item, use, project, line, accounting].every(
      (each) => each === undefined,
    );
  });

/** The same amount with the same change: the money of one year seen from two sides. */
const moneyOf = ({ claim, mention }: ChangeCase): string =>
  [claim.amount?.amount, mention?.amount, claim.change?.base?.stage, claim.subject.meanings[0]?.nature].join("|");

/** The direction most twins share; with as many of either, the first is taken as meant. */
function usualDirection(twins: readonly ChangeCase[]): ChangeCase["direction"] | undefined {
  const ups = twins.filter(({ direction }) => direction === "up").length;
  if (ups * 2 === twins.length) return twins[0]?.direction;
  return ups * 2 > twins.length ? "up" : "down";
}
