import type { BudgetBook } from "../../model/book";
import { readOnce } from "../../model/remembered";
import type { Paragraph, TextSpan } from "../../model/text-source";
import { quoteOf } from "../../model/text-source";
import { BY_PRACTICE, defineRule } from "../rule";
import { sectionText, textCells } from "../text/places";

/** A noun or verb that calls for a number, and the unit right behind it. */
const GAP =
  /(?:房屋|用房|面积|土地|建筑物|预算|支出|收入|经费|金额|价值|资金|总额|拨款|结转|结余|增加|减少|增长|下降|降低|共计|合计|为|共有|其中)(平方米|㎡|万元|亿元|%|辆|台\(套\))(?=[，。；、:：()]|其中|$)/g;

/**
 * An amount that a clause ends with: 支出预算100.00，. Counts and list numbers have no places, versions have one: a number
 * with one place is an amount only behind a word for money or for a change of it. A code in brackets may stand between.
 */
const BARE =
  /(?:(?<=\p{Script=Han}|[款项类]\)|\(\d{3,7}\))\d+\.\d{2,4}|(?<=预算数?|经费|支出|收入|增加|减少)\d+\.\d)(?=[，。；、)]|$)/gu;
/** For each bare amount so many have their unit, at least. */
const USUAL = 3;

export default defineRule({
  code: "G10",
  group: "completeness",
  name: "missing-number",
  title: "缺数字、缺单位",
  severity: "error",
  rests: ["text"],
  ...BY_PRACTICE,
  messages: {
    missing: "{section}：“{text}”处缺少数字（共 {count} 处）。请补填或删除该项。",
    bare: "{section}：“{text}”后面没有写单位（共 {count} 处）。请补写“万元”或“元”。",
  },

  cases: (book) => (book.text ? (book.text?.paragraphs ?? []) : "没有预算情况说明"),

  *report(paragraph, book) {
    const section = book.text?.sectionOf[paragraph.index];
    if (!section || section.id === "glossary" || section.id === "contents") return;
    const place = sectionText(section, paragraph.source.name);
    const spans = gapsIn(paragraph);
    const [first] = spans;
    const last = spans.at(-1);
    if (first && last) {
      yield {
        messageId: "missing",
        data: { section: place, text: quoteOf(paragraph, first), count: String(spans.length) },
        cells: spans.flatMap((span) => textCells(paragraph, span)),
        quote: quoteOf(paragraph, { start: first.start, end: last.end }),
      };
    }
    const bare = writesUnits(book) ? bareAmounts(paragraph) : [];
    const [amount] = bare;
    if (!amount) return;
    const words = /[^，。；、：]{0,10}$/.exec(paragraph.text.slice(0, amount.start))?.[0] ?? "";
    const quote = quoteOf(paragraph, { start: amount.start - words.length, end: amount.end });
    yield {
      messageId: "bare",
      data: { section: place, text: quote, count: String(bare.length) },
      cells: bare.flatMap((span) => textCells(paragraph, span)),
      quote,
      severity: "warning",
    };
  },
});

/** Amounts without a unit; a line without any mark is a row of a table in the text. */
const bareAmounts = ({ text, source }: Paragraph): readonly TextSpan[] =>
  source.kind === "note" || !/[，。；]/.test(text) ? [] : spansOf(text, BARE);

/** Most amounts of the text have their unit. */
const writesUnits = readOnce(({ text }: BudgetBook): boolean => {
  const all = text?.paragraphs ?? [];
  const withUnit = all.reduce((sum, each) => sum + spansOf(each.text, /\d(?:万元|元)/g).length, 0);
  const without = all.reduce((sum, each) => sum + bareAmounts(each).length, 0);
  return withUnit >= USUAL * Math.max(1, without);
});

const spansOf = (text: string, pattern: RegExp): readonly TextSpan[] =>
  [...text.matchAll(pattern)].map(({ index, 0: words }) => ({ start: index, end: index + words.length }));

/** “单位：万元” names a unit, “以万元为单位” too. */
function gapsIn({ text, source }: Paragraph): readonly TextSpan[] {
  if (source.kind === "note") return [];
  return spansOf(text, GAP).filter(({ start }) => !/单位[：:]?$/.test(text.slice(0, start + 2)));
}
