import type { BudgetBook } from "../../model/book";
import { toA1 } from "../../model/cell";
import type { Fact } from "../../model/fact";
import { fen } from "../../model/money";
import type { Item } from "../../model/subject";
import type { Section } from "../../model/text-claim";
import { TERMS } from "../../model/terms";
import { type BothYears, bothYears } from "../both-years";
import { as, defineRule } from "../rule";
import { isWithin } from "../text/places";
import { comparedTogether, LEAVES, threePublicChapters } from "../text/three-public";
import { whyUnjudged } from "../unjudged";
import { amountText } from "../wording";

/** Only what tables state of both years: what the text says of a rise is the matter of S04. */
export default defineRule({
  code: "S08",
  group: "three-public",
  name: "three-public-not-above-last-year",
  title: "“三公”经费不高于上年预算",
  severity: "warning",
  rests: ["equality"],
  basis: "《党政机关厉行节约反对浪费条例》（2025年修订）；财政部门当年关于压减“三公”经费的通知（文号由财政部门填写）",
  certainty: "unverified",
  messages: {
    total:
      "“三公”经费合计 {now}（{cell}）比上年预算 {before}（{cellBefore}）增加 {difference}{items}。“三公”经费一般只减不增，确需增加的请写明原因和依据。",
    items: "“三公”经费合计没有增加，其中{items}。“三公”经费一般只减不增，请核对有无依据。",
    purchase: "公务用车购置费 {now}（{cell}），说明中没有写购置的数量和车型。建议写明。",
  },

  cases(book) {
    const [found, bought] = [pairs(book), purchase(book)];
    return found.length === 0 && !bought ? whyUnjudged(book, ["three-public"], "上年预算数") : [{ found, bought }];
  },

  *report({ found, bought }, book) {
    if (bought && !isCounted(book) && threePublicChapters(book).length > 0) yield purchaseDraft(bought);
    const total = found.find(({ item }) => item === "three-public");
    const risen = found.filter((each) => each !== total && isRise(each));
    if (!total || (!isRise(total) && risen.length === 0)) return;
    const items = risen.map(
      ({ item, now, before }) => `${TERMS.item[item]}增加 ${moneyText(now, now.amount - before.amount)}`,
    );
    const cells = [total, ...risen].flatMap(({ now, before }) => [as(now.cell, "stated"), as(before.cell, "expected")]);
    if (!isRise(total)) {
      yield { messageId: "items", data: { items: items.join("、") }, cells, severity: "info" };
      return;
    }
    const { now, before } = total;
    yield {
      messageId: "total",
      data: {
        now: moneyText(now, now.amount),
        cell: toA1(now.cell),
        before: moneyText(now, before.amount),
        cellBefore: toA1(before.cell),
        difference: moneyText(now, now.amount - before.amount),
        items: items.length > 0 ? `（${items.join("、")}）` : "",
      },
      cells,
      // a text that speaks of the rise explains it, or S04 asks for it; without a text the reason may stand in another file
      ...((!hasNarrative(book) || isTold(book)) && { severity: "info" as const }),
    };
  },
});

interface Pair extends BothYears {
  readonly item: Item;
}

const isRise = ({ now, before }: Pair): boolean => now.amount - now.margin > before.amount + before.margin;

const moneyText = ({ unit }: Fact, amount: number): string => amountText(fen(amount), { unit, decimals: 2 });

/** Items that one table states for this year's budget and for last year's, each once. */
function pairs({ facts, identity }: BudgetBook): readonly Pair[] {
  const { year } = identity;
  if (year === undefined) return [];
  const stated = facts.all.filter(
    ({ table, subject }) => table.type === "three-public" && subject.stage === "budget" && isWhole(subject),
  );
  return (["three-public", ...LEAVES] as const).flatMap((item): readonly Pair[] => {
    const both = bothYears(
      stated.filter(({ subject }) => subject.item === item),
      year,
    );
    return both ? [{ item, ...both }] : [];
  });
}

const isWhole = ({ unit, line, fund }: Fact["subject"]): boolean =>
  unit === undefined && line === undefined && fund === undefined;

/**
 * The text compares the sum of 三公 with last year, or says that one of its items rises; or it still has a gap there, which
 * G09 speaks of. It may compare with what was spent: then the two may go different ways.
 */
const isTold = (book: BudgetBook): boolean =>
  threePublicChapters(book).some(
    (chapter) =>
      [...chapter.items.values()].some(
        ({ item, compared }) =>
          (item === "three-public" && compared !== undefined) ||
          compared?.change?.direction === "up" ||
          compared?.growth?.direction === "up",
      ) ||
      comparedTogether(book, chapter) === "spent" ||
      hasGap(chapter.section, book),
  );

/** The workbook has a text of its own or beside it; notes below tables explain nothing. */
const hasNarrative = ({ text }: BudgetBook): boolean => text?.sources.some(({ kind }) => kind !== "note") === true;

const hasGap = (section: Section, { text }: BudgetBook): boolean =>
  (text?.paragraphs ?? []).some(
    ({ index, text: words }) => words.includes("【") && isWithin(text?.sectionOf[index], section),
  );

const purchase = ({ facts, identity, text }: BudgetBook): Fact | undefined =>
  text &&
  facts.all.find(
    ({ subject, amount }) =>
      subject.item === "three-public/vehicles/purchase" &&
      subject.year === identity.year &&
      subject.stage === "budget" &&
      isWhole(subject) &&
      amount !== 0,
  );

const isCounted = ({ text }: BudgetBook): boolean =>
  (text?.paragraphs ?? []).some((paragraph) =>
    /(?:购置|购买|更新|新购)[^。；]{0,30}\d+[辆台]|\d+[辆台][^。；]{0,20}(?:购置|更新)/.test(paragraph.text),
  );

const purchaseDraft = (fact: Fact) => ({
  messageId: "purchase" as const,
  data: { now: moneyText(fact, fact.amount), cell: toA1(fact.cell) },
  cells: [as(fact.cell, "stated")],
  severity: "info" as const,
});
