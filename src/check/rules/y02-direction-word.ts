import type { FindingCell } from "../../model/finding";
import { fen } from "../../model/money";
import type { Direction } from "../../model/subject";
import { type FixDrafts, together } from "../fixes/draft";
import { oppositeFix } from "../fixes/opposite";
import { BY_DEFINITION, defineRule } from "../rule";
import { type ChangeCase, changeCases, DIRECTION_WORDS } from "../text/changes";
import { evidenceCells, sectionText, textCells } from "../text/places";
import { subjectText } from "../text/subject-words";
import { amountText } from "../wording";

export default defineRule({
  code: "Y02",
  group: "growth",
  name: "direction-word",
  title: "增减方向",
  severity: "error",
  rests: ["text-against-table"],
  ...BY_DEFINITION,
  messages: {
    against: "{section}：“{item}”写为“{word}”，但 {current} 比 {base} {expected}。请改正。",
    divided: "{section}：“{item}”前面写“{first}”，后面写“{second}”，方向相反。请统一。",
    impossible: "{section}：“{item}”为 {current}，却写比上年增加 {change}，增加额大于本年数。请核对方向和金额。",
  },

  cases(book) {
    if (!book.text) return "没有预算情况说明";
    return changeCases(book);
  },
  none: () => "说明中没有与上年的比较",

  *report(each) {
    const { claim, growth } = each;
    const section = sectionText(claim.section, claim.paragraph.source.name);
    const place = { cells: cellsOf(each), quote: claim.change?.text ?? growth?.word ?? "" };
    if (isDivided(each)) {
      yield {
        messageId: "divided",
        data: { section, item: subjectText(claim), first: claim.change?.word ?? "", second: growth?.word ?? "" },
        ...place,
      };
      return;
    }
    const truth = trueDirection(each);
    if (truth) {
      yield {
        messageId: "against",
        data: { section, item: subjectText(claim), word: claim.change?.word ?? growth?.word ?? "", ...truth.words },
        ...place,
        cells: [...place.cells, ...truth.cells],
        fixes: turned(each, truth.direction),
      };
    } else if (isImpossible(each)) {
      const [current] = each.currents;
      const scale = { unit: each.mention?.unit ?? "万元", decimals: 2 } as const;
      yield {
        messageId: "impossible",
        data: {
          section,
          item: subjectText(claim),
          current: amountText(current?.amount ?? fen(0), scale),
          change: amountText(each.mention?.amount ?? fen(0), scale),
        },
        ...place,
      };
    }
  },
});

function cellsOf({ claim }: ChangeCase): readonly FindingCell[] {
  const span = claim.change?.span ?? claim.growth?.span ?? claim.span;
  const end = claim.growth?.span.end ?? span.end;
  return textCells(claim.paragraph, { start: span.start, end: Math.max(span.end, end) });
}

/** 增加 n, 下降 n%: the two words contradict each other. */
const isDivided = ({ claim, delta, growth, direction }: ChangeCase): boolean =>
  growth !== undefined &&
  claim.change?.mention !== undefined &&
  delta?.amount !== 0 &&
  Number(growth.mention.decimal) !== 0 &&
  direction !== "same" &&
  growth.direction !== direction;

/** 0.01万元 in 分. */
const LAST_PLACE = 10_000;

/** The direction of the amounts, when rounding cannot turn it and the words say another. */
function trueDirection({ claim, currents, priors, direction, delta }: ChangeCase) {
  const [prior] = priors;
  const [current] = currents;
  if (
    !prior ||
    !current ||
    currents.some(
      ({ amount }) =>
        amount !== current.amount && Math.sign(amount - prior.amount) !== Math.sign(current.amount - prior.amount),
    )
  )
    return undefined;
  const difference = current.amount - prior.amount;
  // 持平 is said of printed amounts: less than one last place of 万元 cannot be seen in them
  const slack =
    direction === "same" ? Math.max(LAST_PLACE, current.margin + prior.margin) : current.margin + prior.margin;
  if (Math.abs(difference) <= slack) return undefined;
  const expected: Direction = difference > 0 ? "up" : "down";
  if (expected === direction || (delta?.amount === 0 && direction !== "same")) return undefined;
  const scale = { unit: claim.amount?.unit ?? "万元", decimals: 2 } as const;
  const words = {
    current: amountText(current.amount, scale),
    base: `上年 ${amountText(prior.amount, scale)}`,
    expected: DIRECTION_WORDS[expected],
  };
  return { direction: expected, words, cells: prior.evidence ? evidenceCells(prior.evidence) : [] };
}

/** The words of both the amount and the percentage in the direction of the amounts. */
function turned({ claim, growth }: ChangeCase, to: Direction): FixDrafts {
  const said = [claim.change, growth].filter((each) => each !== undefined && each.direction !== to);
  return together(...said.map((each) => (each ? oppositeFix(claim.paragraph, each.span, each.word, to) : [])));
}

/** More was added than there is: last year's amount would be negative. */
function isImpossible({ currents, delta, direction }: ChangeCase): boolean {
  return (
    direction === "up" &&
    delta !== undefined &&
    currents.length > 0 &&
    currents.every(({ amount, margin }) => delta.amount - delta.margin > amount + margin)
  );
}
