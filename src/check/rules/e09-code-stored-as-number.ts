import { toA1 } from "../../model/cell";
import type { BudgetBook } from "../../model/book";
import type { Line } from "../../model/fact";
import type { CellSnapshot } from "../../model/snapshot";
import { codedLines } from "../coded-lines";
import { cellFix, type FixDrafts } from "../fixes/draft";
import { as, BY_POLICY, defineRule } from "../rule";
import { cellAt } from "../workbook-cells";
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

  cases(book) {
    const coded = book.facts.lines.filter(({ code }) => code !== undefined);
    return coded.length === 0
      ? whyNoTableFits(book, "科目编码")
      : coded.filter(({ codeCell }) => codeCell && typeof cellAt(book, codeCell)?.value === "number");
  },

  *report(line, book) {
    const { table, codeCell, code, codeAsPrinted } = line;
    const held = codeCell && cellAt(book, codeCell);
    if (!held || code === undefined || codeAsPrinted === undefined) return;
    const shared = { cells: [as(codeCell, "stated")], group: `${table.area.top}` };
    const what = oddFormat(held);
    if (what !== undefined) {
      yield {
        messageId: "format",
        data: { table: tableText(table), cell: toA1(codeCell), what },
        ...shared,
        fixes: asText(book, line, String(held.value)),
      };
    } else if (codeAsPrinted.length === 1 && code.length > 1) {
      yield {
        messageId: "lost",
        data: { table: tableText(table), cell: toA1(codeCell), shown: codeAsPrinted, code },
        ...shared,
        fixes: asText(book, line, codeAsPrinted.padStart(PART, "0")),
      };
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

function oddFormat({ numberFormat }: CellSnapshot): string | undefined {
  if (numberFormat === undefined) return undefined;
  const format = numberFormat.replace(/"[^"]*"|\[[^\]]*\]|\\./g, "");
  if (/[ymd]/i.test(format)) return "日期";
  return /e[+-]/i.test(format) ? "科学记数" : undefined;
}
