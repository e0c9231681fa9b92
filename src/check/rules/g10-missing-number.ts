import type { Paragraph, TextSpan } from "../../model/text-source";
import { quoteOf } from "../../model/text-source";
import { BY_PRACTICE, defineRule } from "../rule";
import { sectionText, textCells } from "../text/places";

/** A noun or verb that calls for a number, and the unit right behind it. */
const GAP =
  /(?:房屋|用房|面积|土地|建筑物|预算|支出|收入|经费|金额|价值|资金|总额|拨款|结转|结余|增加|减少|增长|下降|降低|共计|合计|为|共有|其中)(平方米|㎡|万元|亿元|%|辆|台\(套\))(?=[，。；、:：()]|其中|$)/g;

export default defineRule({
  code: "G10",
  name: "missing-number",
  title: "缺数字",
  severity: "error",
  rests: ["text"],
  ...BY_PRACTICE,
  messages: {
    missing: "{section}：“{text}”处缺少数字（共 {count} 处）。请补填或删除该项。",
  },

  cases: (book) => (book.text ? (book.text?.paragraphs ?? []) : "没有预算情况说明"),

  *report(paragraph, book) {
    const section = book.text?.sectionOf[paragraph.index];
    const spans = gapsIn(paragraph);
    const [first] = spans;
    const last = spans.at(-1);
    if (!first || !last || !section || section.id === "glossary" || section.id === "contents") return;
    yield {
      messageId: "missing",
      data: {
        section: sectionText(section, paragraph.source.name),
        text: quoteOf(paragraph, first),
        count: String(spans.length),
      },
      cells: spans.flatMap((span) => textCells(paragraph, span)),
      quote: quoteOf(paragraph, { start: first.start, end: last.end }),
    };
  },
});

/** “单位：万元” names a unit, “以万元为单位” too. */
function gapsIn({ text, source }: Paragraph): readonly TextSpan[] {
  if (source.kind === "note") return [];
  return [...text.matchAll(GAP)]
    .filter(({ index }) => !/单位[：:]?$/.test(text.slice(0, index + 2)))
    .map(({ index, 0: words }) => ({ start: index, end: index + words.length }));
}
