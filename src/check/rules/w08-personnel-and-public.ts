import type { BudgetBook } from "../../model/book";
import { groupBy } from "../../model/group-by";
import { absFen } from "../../model/money";
import { together } from "../fixes/draft";
import { statedFix } from "../fixes/number-in-text";
import { defineRule } from "../rule";
import {
  AMOUNT_MESSAGES,
  amountCases,
  amountDrafts,
  comparison,
  factText,
  placeText,
  type WrongAmount,
} from "../text/amount-rule";
import { amountsOf, type JudgedAmount } from "../text/amounts";
import { evidenceCells, claimQuote, sectionText, textCells } from "../text/places";
import { subjectText } from "../text/subject-words";
import { amountText } from "../wording";

export default defineRule({
  code: "W08",
  group: "text",
  name: "personnel-and-public",
  title: "人员经费与公用经费文表一致",
  severity: "error",
  rests: ["text-against-table"],
  basis: "《预算法实施条例》（2020年修订）第五条、第六条：基本支出包括人员经费和公用经费",
  certainty: "read",
  messages: {
    ...AMOUNT_MESSAGES,
    moved:
      "{section}：“{first}”文中为 {firstStated}，{firstPlace} 为 {firstFact}；“{second}”文中为 {secondStated}，{secondPlace} 为 {secondFact}。两处一增一减 {difference}，合计不变。请核对文字与经济分类表，以批复数为准统一。",
  },

  cases(book): readonly (WrongAmount | Moved)[] | string {
    const wrong = amountCases(book, "W08", "基本支出、人员经费、公用经费金额");
    if (typeof wrong === "string") return wrong;
    const moved = movedPairs(book);
    const told = new Set(moved.flat().map(({ claim }) => claim));
    return [...moved, ...wrong.filter((each) => !told.has(each.wrong.claim))];
  },

  report: (each, book) => ("wrong" in each ? amountDrafts(each, book) : [movedDraft(...each)]),
});

type Moved = readonly [JudgedAmount, JudgedAmount];

/** 人员 and 公用 of one text that miss by the same amount in opposite directions: one figure was moved. */
function movedPairs(book: BudgetBook): readonly Moved[] {
  const missed = amountsOf(book, "W08").filter(({ verdict }) => verdict === "differs");
  return [...groupBy(missed, ({ claim }) => claim.paragraph.source).values()].flatMap((ofText): readonly Moved[] => {
    const of = (use: "personnel" | "public"): JudgedAmount | undefined =>
      ofText.find(({ claim }) => claim.subject.meanings[0]?.use === use);
    const [first, second] = [of("personnel"), of("public")];
    return first && second && first.difference + second.difference === 0 ? [[first, second]] : [];
  });
}

function movedDraft(first: JudgedAmount, second: JudgedAmount) {
  const stated = ({ mention }: JudgedAmount): string => `${mention.decimal}${mention.unit}`;
  return {
    messageId: "moved" as const,
    data: {
      section: sectionText(first.claim.section, first.claim.paragraph.source.name),
      first: subjectText(first.claim),
      firstStated: stated(first),
      firstPlace: placeText(first.evidence),
      firstFact: factText(first.evidence),
      second: subjectText(second.claim),
      secondStated: stated(second),
      secondPlace: placeText(second.evidence),
      secondFact: factText(second.evidence),
      difference: amountText(absFen(first.difference), { unit: first.mention.unit, decimals: 2 }),
    },
    cells: [first, second].flatMap(({ claim, mention, evidence }) => [
      ...textCells(claim.paragraph, mention.span),
      ...evidenceCells(evidence),
    ]),
    quote: claimQuote(first.claim, first.mention),
    ...comparison(first.mention.unit, first.mention.amount, first.evidence.amount),
    fixes: together(statedFix(first, false), statedFix(second, false)),
    cause: "疑似有一笔金额在人员经费与公用经费之间移动过，而文字或表格没有同时更新。",
  };
}
