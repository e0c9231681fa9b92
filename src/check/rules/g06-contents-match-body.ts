import { quoteOf } from "../../model/text-source";
import { missingTables } from "../missing-tables";
import { defineRule } from "../rule";
import { contentsOf, titleOf } from "../text/contents";
import { lostEntries } from "../text/lost-entries";
import { sectionText, textCells } from "../text/places";
import { brokenReferences, references } from "../text/references";

export default defineRule({
  code: "G06",
  group: "completeness",
  name: "contents-match-body",
  title: "目录、引用与正文一致",
  severity: "warning",
  rests: ["print"],
  basis: "财预〔2016〕143号《地方预决算公开操作规程》",
  certainty: "unverified",
  messages: {
    referred: "{section}：文中写“{quote}”，工作簿中没有找到“{table}”。请附上该表，或改写这一句。",
    gap: "目录列有“{title}”，正文没有找到；正文编号从“{before}”跳到“{after}”。请核对。",
    missing: "目录中有 {count} 项（{titles}）在正文和工作表中没有找到。请核对。",
  },

  cases(book) {
    if (!book.text) return "没有预算情况说明";
    return contentsOf(book.text).length + references(book).length === 0 ? "没有目录，也没有引用附表" : [book];
  },

  *report(book) {
    for (const { paragraph, table, span } of brokenReferences(book)) {
      const section = book.text?.sectionOf[paragraph.index];
      const { name, kind } = paragraph.source;
      yield {
        messageId: "referred",
        data: { section: section ? sectionText(section, name) : name, quote: quoteOf(paragraph, span), table },
        cells: textCells(paragraph, span),
        quote: quoteOf(paragraph, span),
        // beside a text in a file of its own the table may be in that file
        ...(kind !== "sheet" && { severity: "info" as const }),
      };
    }
    const told = new Set(missingTables(book).flatMap(({ entries }) => entries));
    const lost = lostEntries(book).filter(({ entry }) => !told.has(entry));
    const gaps = lost.flatMap(({ entry, gap }) => (gap ? [{ entry, ...gap }] : []));
    for (const { entry, before, after } of gaps) {
      yield {
        messageId: "gap",
        data: { title: titleOf(entry), before: titleOf(before), after: titleOf(after) },
        cells: [entry, before, after].flatMap((each) => textCells(each, { start: 0, end: each.text.length })),
        quote: titleOf(entry),
      };
    }
    const rest = lost.flatMap(({ entry, gap }) => (gap ? [] : [entry]));
    if (rest.length === 0) return;
    yield {
      messageId: "missing",
      data: {
        count: String(rest.length),
        titles: rest
          .slice(0, 5)
          .map((entry) => `“${titleOf(entry)}”`)
          .join("、"),
      },
      cells: rest.flatMap((entry) => textCells(entry, { start: 0, end: entry.text.length })),
      quote: rest.map(titleOf)[0] ?? "",
    };
  },
});
