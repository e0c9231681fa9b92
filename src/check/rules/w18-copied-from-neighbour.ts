import type { BudgetBook } from "../../model/book";
import { groupBy } from "../../model/group-by";
import type { Claim } from "../../model/text-claim";
import { OUR_MARK } from "../../model/hole";
import { quoteOf, type TextSpan } from "../../model/text-source";
import { BY_POLICY, defineRule } from "../rule";
import { type ListedItem, listedItems } from "../text/listed-items";
import { sectionText, textCells } from "../text/places";
import { subjectText } from "../text/subject-words";

/** Shorter texts are alike by chance. */
const LONG = 15;
/** Characters of a name that is no common word. */
const SHORTEST = 4;

export default defineRule({
  code: "W18",
  group: "text",
  name: "copied-from-neighbour",
  title: "疑似照抄相邻条目",
  severity: "warning",
  rests: ["text"],
  ...BY_POLICY,
  messages: {
    misnamed: "{section}：“{item}”的{what}写成“{text}”，“{other}”是另一条的科目。请核对是否照抄。",
    copied: "{section}：“{item}”的{what}与上一条“{previous}”完全相同（“{text}”），而两条的金额不同。请核对是否照抄。",
  },

  cases(book) {
    if (!book.text) return "没有预算情况说明";
    const listed = neighbours(book);
    return listed.length === 0 ? "说明中没有相邻的同类条目" : [listed];
  },

  *report(listed, book) {
    for (const [previous, item] of listed) {
      const copy = copiedPart(previous, item);
      if (!copy) continue;
      const { claim } = item;
      yield {
        messageId: "copied",
        data: {
          section: sectionText(claim.section, claim.paragraph.source.name),
          item: subjectText(claim),
          previous: subjectText(previous.claim),
          what: copy.what,
          text: copy.text,
        },
        cells: textCells(claim.paragraph, copy.span),
        quote: quoteOf(claim.paragraph, copy.span),
      };
    }
    for (const { item, other, what, span } of misnamed(book)) {
      const { claim } = item;
      yield {
        messageId: "misnamed",
        data: {
          section: sectionText(claim.section, claim.paragraph.source.name),
          item: subjectText(claim),
          what,
          text: quoteOf(claim.paragraph, span),
          other: lowestName(other.claim),
        },
        cells: textCells(claim.paragraph, span),
        quote: quoteOf(claim.paragraph, span),
      };
    }
  },
});

/** Two items of one list, or of one chapter, one after the other, with different amounts. */
function neighbours(book: BudgetBook): readonly (readonly [ListedItem, ListedItem])[] {
  const items = listedItems(book);
  return items.flatMap((item, i): readonly (readonly [ListedItem, ListedItem])[] => {
    const previous = items[i - 1];
    if (!previous || !isBeside(previous, item)) return [];
    return previous.claim.amount?.amount === item.claim.amount?.amount ? [] : [[previous, item]];
  });
}

/** The same change and the same percentage of different amounts cannot both be right; a long use is rarely shared. */
function copiedPart(previous: ListedItem, { change, growth, use, claim }: ListedItem) {
  const changed = change?.mention;
  const isSameChange = changed && changed.amount !== 0 && changed.amount === previous.change?.mention?.amount;
  if (isSameChange && growth && growth.mention.decimal === previous.growth?.mention.decimal) {
    return {
      what: "增减额和增减率",
      text: `${changed.decimal}${changed.unit}、${growth.mention.decimal}%`,
      span: { start: change.span.start, end: growth.span.end },
    };
  }
  const words = use?.text.replace(/^(?:主要)?用于/, "") ?? "";
  // what we propose ourselves is still to be confirmed, and says so
  const isSame = use !== undefined && use.text === previous.use?.text && !OUR_MARK.test(use.text);
  if (use && isSame && (words.length > LONG || namesOnlyOther(words, previous.claim, claim)))
    return { what: "用途", text: words.slice(0, 24), span: use.span };
  return undefined;
}

/** Four characters of the name above stand in the words, and nothing of the item's own name does. */
function namesOnlyOther(words: string, above: Claim, own: Claim): boolean {
  const runs = [...words].map((_, at) => words.slice(at, at + SHORTEST)).filter((run) => run.length === SHORTEST);
  const isIn = (name: string): boolean =>
    runs.some((run) => !/支出|单位|其他|管理|事务/.test(run) && name.includes(run));
  return isIn(lowestName(above)) && !isIn(lowestName(own));
}

interface Misnamed {
  readonly item: ListedItem;
  readonly other: ListedItem;
  readonly what: string;
  readonly span: TextSpan;
}

/** Items whose use or reason is nothing but the name of another item of the list; copied uses are told already. */
function misnamed(book: BudgetBook): readonly Misnamed[] {
  const copied = new Set(neighbours(book).flatMap(([previous, item]) => (copiedPart(previous, item) ? [item] : [])));
  return listsOf(book).flatMap((items) => {
    const byWords = groupBy(firstOfEachName(items), ([name]) => bareWords(name));
    return items.flatMap((item): readonly Misnamed[] => {
      const own = lowestName(item.claim);
      const said = [
        ["用途", item.use],
        ["原因", item.reason],
      ] as const;
      const found = said.flatMap(([what, passage]): readonly Misnamed[] => {
        const words = bareWords(passage?.text ?? "");
        const [, other] =
          (words.length < SHORTEST ? undefined : byWords.get(words)?.find(([name]) => name !== own)) ?? [];
        return other && passage ? [{ item, other, what, span: passage.span }] : [];
      });
      return copied.has(item) ? [] : found.slice(0, 1);
    });
  });
}

/** The items of one list, or of one chapter outside of its lists. */
const listsOf = (book: BudgetBook): readonly (readonly ListedItem[])[] =>
  [...groupBy(listedItems(book), ({ claim }) => claim.section).values()].flatMap((items) => [
    ...groupBy(items, ({ claim }) => claim.list).values(),
  ]);

/** An item for every name, the first that is called so. */
function firstOfEachName(items: readonly ListedItem[]): ReadonlyMap<string, ListedItem> {
  const first = new Map<string, ListedItem>();
  for (const item of items) {
    const name = lowestName(item.claim);
    if (!first.has(name)) first.set(name, item);
  }
  return first;
}

const isBeside = (a: ListedItem, b: ListedItem): boolean =>
  a.claim.section === b.claim.section && a.claim.list === b.claim.list;

/** The name of an item without the classes above it. */
const lowestName = ({ paragraph, subject }: Claim): string =>
  quoteOf(paragraph, subject.name)
    .replace(/[\s“”]/g, "")
    .split(/[（(][类款][）)]/)
    .at(-1)
    ?.replace(/[（(]项[）)]/g, "") ?? "";

/** A name or a phrase without the words that may stand around any name. */
const bareWords = (words: string): string =>
  words
    .replace(/^.*?(?:用于|原因(?:是|为)?|由于)[:：]?/, "")
    .replace(/(?:经费|支出|项目|资金|费用|预算|等|有所|增加|减少|增长|下降)*[。]?$/, "");
