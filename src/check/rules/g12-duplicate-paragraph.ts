import type { BudgetBook } from "../../model/book";
import type { Paragraph } from "../../model/text-source";
import { quoteOf } from "../../model/text-source";
import { BY_POLICY, defineRule } from "../rule";
import { pastedTables } from "../text/pasted-tables";
import { sectionText, textCells } from "../text/places";

/** Shorter paragraphs, and those that only introduce a list, are repeated on purpose. */
const LONG = 40;

export default defineRule({
  code: "G12",
  group: "completeness",
  name: "duplicate-paragraph",
  title: "重复段落",
  severity: "warning",
  rests: ["text"],
  ...BY_POLICY,
  messages: {
    repeated: "{sectionA}与{sectionB}的段落重复（“{text}…”）。请核对，多余的请删除。",
    within: "{sectionA}有两段文字相同（“{text}…”）。请核对，多余的请删除。",
  },

  cases: (book) => (book.text ? [book] : "没有预算情况说明"),

  *report(book) {
    const seen = new Map<string, Paragraph>();
    for (const paragraph of paragraphs(book)) {
      const key = `${textOf(paragraph)}|${paragraph.text}`;
      const first = seen.get(key);
      if (!first) {
        seen.set(key, paragraph);
        continue;
      }
      // the same amounts may be split in the same way in two chapters
      if (/\d(?:万元|亿元|元)/.test(paragraph.text) && pathOf(book, first) !== pathOf(book, paragraph)) continue;
      const whole = (each: Paragraph) => textCells(each, { start: 0, end: each.text.length });
      yield {
        messageId: titleOf(book, first) === titleOf(book, paragraph) ? "within" : "repeated",
        data: {
          sectionA: titleOf(book, first),
          sectionB: titleOf(book, paragraph),
          text: quoteOf(paragraph, { start: 0, end: 20 }),
        },
        cells: [...whole(paragraph), ...whole(first)],
        quote: quoteOf(paragraph, { start: 0, end: Math.min(60, paragraph.text.length) }),
      };
    }
  },
});

/** The workbook is one text; one beside it is another, usually another version of the same narrative. */
const textOf = ({ source: { kind, name } }: Paragraph): string =>
  kind === "document" || kind === "pasted" ? name : "";

const paragraphs = (book: BudgetBook): readonly Paragraph[] =>
  (book.text?.paragraphs ?? []).filter(
    (paragraph) =>
      paragraph.source.kind !== "note" &&
      paragraph.text.length > LONG &&
      !/[：:]$/.test(paragraph.text) &&
      !pastedTables(book).has(paragraph),
  );

/** The titles of a paragraph's section and of the chapters it stands in. */
function pathOf(book: BudgetBook, { index }: Paragraph): string {
  const titles: string[] = [];
  for (let section = book.text?.sectionOf[index]; section; section = section.parent) titles.push(sectionText(section));
  return titles.join("|");
}

function titleOf(book: BudgetBook, { index, source }: Paragraph): string {
  const section = book.text?.sectionOf[index];
  return section ? sectionText(section, source.name) : source.name;
}
