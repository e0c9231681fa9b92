import type { BudgetBook } from "../../model/book";
import { as, BY_POLICY, defineRule } from "../rule";

export default defineRule({
  code: "D09",
  group: "identity",
  name: "file-and-sheet-year",
  title: "文件名、工作表名年度",
  severity: "info",
  rests: ["period"],
  ...BY_POLICY,
  messages: {
    sheet: "工作表名“{sheet}”写着 {stated} 年，本文件为 {year} 年。建议改名。",
  },

  cases(book) {
    // a year that only a sheet's own name tells says nothing about the names of sheets
    if (book.identity.year === undefined || book.identity.evidence?.year?.isSure === false) return "没有读到预算年度";
    const listed = named(book);
    return listed.length === 0 ? "工作表名中没有年份" : [listed];
  },

  *report(listed, book) {
    const { year } = book.identity;
    for (const { sheet, stated } of listed) {
      if (year === undefined || stated === year || stated === year - 1) continue;
      yield {
        messageId: "sheet",
        data: { sheet, stated: String(stated), year: String(year) },
        cells: [as({ sheet, row: 1, column: 1 }, "stated")],
        stated: String(stated),
        expected: String(year),
      };
    }
  },
});

/** Sheets of tables and text; others are not part of the publication. */
const named = ({ tables }: BudgetBook): readonly { readonly sheet: string; readonly stated: number }[] =>
  [...new Set(tables.map(({ sheet }) => sheet))].flatMap((sheet) => {
    const stated = /(?<!\d)(20\d{2})(?!\d)/.exec(sheet)?.[1];
    return stated === undefined ? [] : [{ sheet, stated: Number(stated) }];
  });
