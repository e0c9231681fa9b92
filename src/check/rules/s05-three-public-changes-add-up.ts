import type { BudgetBook } from "../../model/book";
import { absFen, fen, formatFen } from "../../model/money";
import type { Item } from "../../model/subject";
import type { Claim } from "../../model/text-claim";
import { quoteOf } from "../../model/text-source";
import { BY_DEFINITION, defineRule } from "../rule";
import type { Printed } from "../text/changes";
import { deltaOf } from "../text/parts";
import { sectionText, textCells } from "../text/places";
import { type ThreePublicChapter, threePublicChapters } from "../text/three-public";
import { amountText } from "../wording";

export default defineRule({
  code: "S05",
  group: "three-public",
  name: "three-public-changes-add-up",
  title: "“三公”增减额相加",
  severity: "error",
  rests: ["text"],
  ...BY_DEFINITION,
  messages: {
    differs: "{section}：{what}增减 {total} 与各项增减之和 {sum} 相差 {difference}。请核对。",
  },

  cases(book) {
    if (!book.text) return "没有预算情况说明";
    return sums(book);
  },
  none: () => "“三公”合计或各项没有都写明增减额",

  *report({ chapter, what, total, parts }) {
    const sum = fen(parts.reduce((all, { delta }) => all + delta.amount, 0));
    // a printed change may be the difference of two printed amounts: then it has the margins of both
    const margin = 2 * (parts.reduce((all, { delta }) => all + delta.margin, 0) + total.delta.margin);
    const difference = fen(total.delta.amount - sum);
    if (Math.abs(difference) <= margin) return;
    const scale = { unit: "万元", decimals: 2 } as const;
    yield {
      messageId: "differs",
      data: {
        section: sectionText(chapter.section),
        what,
        total: amountText(total.delta.amount, scale),
        sum: amountText(sum, scale),
        difference: amountText(absFen(difference), scale),
      },
      cells: [total, ...parts].flatMap(({ claim }) =>
        claim.change ? textCells(claim.paragraph, claim.change.span) : [],
      ),
      ...(total.claim.change && { quote: quoteOf(total.claim.paragraph, total.claim.change.span) }),
      stated: formatFen(total.delta.amount, "万元", 2),
      expected: formatFen(sum, "万元", 2),
      difference: formatFen(difference, "万元", 2),
      unit: "万元",
    };
  },
});

interface Change {
  readonly claim: Claim;
  readonly delta: Printed;
}

interface Sum {
  readonly chapter: ThreePublicChapter;
  readonly what: string;
  readonly total: Change;
  readonly parts: readonly Change[];
}

const VEHICLES: readonly Item[] = ["three-public/vehicles/purchase", "three-public/vehicles/running"];

/** The total with its three items, and the vehicles with their two, where all of them state a change. */
const sums = (book: BudgetBook): readonly Sum[] =>
  threePublicChapters(book).flatMap((chapter): readonly Sum[] => {
    const of = (item: Item): Change | undefined => {
      const claim = chapter.items.get(item)?.compared;
      const delta = claim && deltaOf(claim, book);
      return claim && delta ? { claim, delta } : undefined;
    };
    const all = (items: readonly Item[]): readonly Change[] | undefined => {
      const found = items.flatMap((item) => of(item) ?? []);
      return found.length === items.length ? found : undefined;
    };
    const split = all(VEHICLES);
    const vehicles = of("three-public/vehicles");
    const others = all(["three-public/abroad", "three-public/reception"]);
    const total = of("three-public");
    const parts = others && (vehicles ? [...others, vehicles] : split ? [...others, ...split] : undefined);
    return [
      ...(total && parts ? [{ chapter, what: "“三公”合计", total, parts }] : []),
      ...(vehicles && split ? [{ chapter, what: "公务用车购置及运行费", total: vehicles, parts: split }] : []),
    ];
  });
