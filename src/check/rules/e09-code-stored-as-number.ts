import { type CellRef, toA1 } from "../../model/cell";
import type { BudgetBook } from "../../model/book";
import type { Line } from "../../model/fact";
import { codedLines } from "../coded-lines";
import { cellFix, type FixDrafts } from "../fixes/draft";
import { as, BY_POLICY, defineRule } from "../rule";
import { budgetTables, cellAt } from "../workbook-cells";
import { tableText } from "../wording";
import { whyNoTableFits } from "../unjudged";

export default defineRule({
  code: "E09",
  group: "workbook",
  name: "code-stored-as-number",
  title: "编码变成数字",
  severity: "warning",
  rests: ["print"],
  ...BY_POLICY,
  messages: {
    lost: "“{table}”的科目编码 {cell} 存为数字，显示为“{shown}”，前面的零已经丢失（按上级科目读作 {code}）。请设为文本并重新输入。",
    format: "“{table}”的科目编码 {cell} 存为{what}，显示的不是编码。请设为文本并重新输入。",
  },

  cases: (book) =>
    book.facts.lines.some(({ code }) => code !== undefined) ? budgetTables(book) : whyNoTableFits(book, "科目编码"),

  *report(table, book) {
    const lines = book.facts.lines.filter((line) => line.table === table);
    for (const line of lines) {
      const { codeCell, code, codeAsPrinted } = line;
      if (!codeCell || code === undefined || codeAsPrinted === undefined) continue;
      const shared = { cells: [as(codeCell, "stated")], group: `${table.area.top}` };
      const what = oddFormat(book, codeCell);
      if (what !== undefined) {
        yield {
          messageId: "format",
          data: { table: tableText(table), cell: toA1(codeCell), what },
          ...shared,
          fixes: asText(book, line, `${String(cellAt(book, codeCell)?.value)}`),
        };
      } else if (typeof cellAt(book, codeCell)?.value === "number" && codeAsPrinted.length === 1 && code.length > 1) {
        yield {
          messageId: "lost",
          data: { table: tableText(table), cell: toA1(codeCell), shown: codeAsPrinted, code },
          ...shared,
          fixes: asText(book, line, codeAsPrinted.padStart(PART, "0")),
        };
      }
    }
  },
});

/** Digits of the last part of a code. */
const PART = 2;

/** The code as text, where the catalogue of the year lists what the row then says. */
function asText(book: BudgetBook, line: Line, printed: string): FixDrafts {
  const { codeCell, code = "" } = line;
  const coded = codedLines(book).find((each) => each.line === line);
  const isListed = coded && book.catalogue.find(coded.classification, code) !== undefined;
  if (!codeCell || !isListed || !code.endsWith(printed)) return [];
  return cellFix(book, codeCell, printed, { kind: "code", isCertain: true }, { numberFormat: "@" });
}

function oddFormat(book: BudgetBook, cell: CellRef): string | undefined {
  const found = cellAt(book, cell);
  if (typeof found?.value !== "number" || found.numberFormat === undefined) return undefined;
  const format = found.numberFormat.replace(/"[^"]*"|\[[^\]]*\]|\\./g, "");
  if (/[ymd]/i.test(format)) return "日期";
  return /e[+-]/i.test(format) ? "科学记数" : undefined;
}
