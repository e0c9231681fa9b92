import type { BudgetBook } from "../../model/book";
import type { Table } from "../../model/table";
import { plain } from "../../model/text";
import { isScope, narrativeParagraphs, saysNone, speaksOf } from "../narrative-text";
import { as, defineRule } from "../rule";
import { startOf } from "../workbook-cells";
import { tableText } from "../wording";

export default defineRule({
  code: "G03",
  group: "completeness",
  name: "empty-table-has-note",
  title: "空表须有说明",
  severity: "error",
  rests: ["absence"],
  basis: "财预〔2016〕143号《地方预决算公开操作规程》",
  certainty: "unverified",
  messages: {
    silent: "“{title}”为空表，表下没有说明，文字中也没有“无此项支出”的表述。请补充一句说明。",
  },

  cases(book) {
    const empty = emptyTables(book);
    if (empty.length === 0) return "没有空表";
    const silent = empty.filter(({ notes }) => notes.length === 0);
    const paragraphs = narrativeParagraphs(book);
    if (silent.length > 0 && paragraphs.length === 0) return "工作簿中没有情况说明，不知道文字中有没有说明空表";
    return silent.filter((table) => !paragraphs.some((text) => deniesMoneyOf(table, text)));
  },

  *report(table) {
    yield {
      messageId: "silent",
      data: { title: tableText(table) },
      cells: [as(startOf(table), "text")],
      // the note may stand beside the table in the document that is published
      severity: "warning",
    };
  },
});

const emptyTables = ({ tables }: BudgetBook): readonly Table[] =>
  tables.filter(({ type, empty }) => empty && isScope(type));

const deniesMoneyOf = ({ type }: Table, text: string): boolean =>
  isScope(type) && speaksOf(text, type) && saysNone(plain(text));
