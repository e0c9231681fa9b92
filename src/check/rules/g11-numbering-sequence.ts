import type { BudgetBook } from "../../model/book";
import type { Section } from "../../model/text-claim";
import { type Paragraph, quoteOf } from "../../model/text-source";
import { defineRule } from "../rule";
import { contentsOf } from "../text/contents";
import { lostEntries } from "../text/lost-entries";
import { pastedTables } from "../text/pasted-tables";
import { itemNumber, type ItemNumber } from "../text/numbering";
import { sectionText, textCells } from "../text/places";

export default defineRule({
  code: "G11",
  group: "completeness",
  name: "numbering-sequence",
  title: "编号连续且层级正确",
  severity: "info",
  rests: ["text"],
  basis: "GB/T 9704-2012《党政机关公文格式》（参照）",
  certainty: "unverified",
  messages: {
    sequence: "{section}：编号由“{before}”到“{after}”，不连续或层级不对。建议调整。",
  },

  cases(book) {
    if (!book.text) return "没有预算情况说明";
    const all = numbered(book);
    return all.filter(({ isItem }) => !isItem).length < 2 ? "说明中没有编号" : [all];
  },

  *report(all, book) {
    const open: Numbered[] = [];
    for (const each of all) {
      const { level, value } = each.number;
      const isSameText = open.at(-1)?.paragraph.source === each.paragraph.source;
      // tables of a text stand between its parts
      const isApart = isSeparated(book, open.at(-1)?.paragraph, each.paragraph);
      if (level === 0 || !isSameText || isApart) open.length = 0;
      const before = [...open].reverse().find(({ number }) => number.level === level);
      const isFirst = value === 1;
      const follows = before && [before.number.value, before.besideItems].some((last) => value === (last ?? -1) + 1);
      // items with amounts are numbered by list, not by chapter: they may go on with the headings, and need not
      if (each.isItem && !follows) continue;
      if (before && !follows && !isFirst && !isOfLostEntry(book, before, each)) yield draftOf(before, each);
      else if (before && isFirst && restartsWithoutParent(before, each, open)) yield draftOf(before, each);
      while (open.length > 0 && (open.at(-1)?.number.level ?? 0) >= level) open.pop();
      open.push(each.isItem && before ? { ...each, besideItems: before.besideItems ?? before.number.value } : each);
    }
  },
});

interface Numbered {
  readonly paragraph: Paragraph;
  readonly section: Section;
  readonly number: ItemNumber;
  /** It states an amount. */
  readonly isItem: boolean;
  /** Where items went on with the headings: the number of the last heading before them. */
  readonly besideItems?: number;
}

/** Headings and items of the body; the contents repeat them. */
function numbered(book: BudgetBook): readonly Numbered[] {
  const { text } = book;
  const tables = pastedTables(book);
  const contents = new Set(contentsOf(text));
  return (text?.paragraphs ?? []).flatMap((paragraph): readonly Numbered[] => {
    const section = text?.sectionOf[paragraph.index];
    const number = itemNumber(paragraph.text);
    if (!section || !number || contents.has(paragraph) || tables.has(paragraph)) return [];
    if (paragraph.source.kind === "note") return [];
    return [{ paragraph, section, number, isItem: /\d(?:万|亿)?元/.test(paragraph.text) }];
  });
}

const isSeparated = (book: BudgetBook, before: Paragraph | undefined, after: Paragraph): boolean =>
  before !== undefined &&
  book.text?.paragraphs.slice(before.index + 1, after.index).some((each) => pastedTables(book).has(each)) === true;

/** What should stand between them is missed by the contents, which says the numbers too. */
const isOfLostEntry = (book: BudgetBook, before: Numbered, after: Numbered): boolean =>
  lostEntries(book).some(({ gap }) => gap?.before === before.paragraph && gap.after === after.paragraph);

/** （一） again right below （四）, without a heading of another level between. */
const restartsWithoutParent = (before: Numbered, each: Numbered, open: readonly Numbered[]): boolean =>
  before.number.value > 1 && open.at(-1) === before && before.number.level === each.number.level;

const draftOf = (before: Numbered, after: Numbered) => ({
  messageId: "sequence" as const,
  data: {
    section: sectionText(after.section, after.paragraph.source.name),
    before: printed(before),
    after: printed(after),
  },
  cells: [after, before].flatMap(({ paragraph, number }) =>
    textCells(paragraph, { start: 0, end: number.printed.length }),
  ),
  quote: quoteOf(after.paragraph, { start: 0, end: Math.min(12, after.paragraph.text.length) }),
});

/** As in the document: brackets of the normalised text are half-width. */
const printed = ({ paragraph, number }: Numbered): string =>
  quoteOf(paragraph, { start: 0, end: number.printed.length });
