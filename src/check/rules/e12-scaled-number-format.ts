import type { BudgetBook } from "../../model/book";
import { toA1 } from "../../model/cell";
import type { Fact } from "../../model/fact";
import { remembered } from "../../model/remembered";
import { as, BY_POLICY, defineRule } from "../rule";
import { cellAt } from "../workbook-cells";
import { tableText } from "../wording";
import { whyNoTableFits } from "../unjudged";

export default defineRule({
  code: "E12",
  group: "workbook",
  name: "scaled-number-format",
  title: "数字格式缩放显示",
  severity: "warning",
  rests: ["print"],
  ...BY_POLICY,
  messages: {
    scaled:
      "“{table}”{cell} 存储 {stored}，数字格式“{format}”却按 {times} 分之一显示。请核对计量单位，把数改成显示的样子或改用普通格式。",
    invisible:
      "“{table}”{cell} 存储 {stored}，数字格式“{format}”使它不显示，求和时仍计入。请改用普通格式，确认是否应公开。",
  },

  cases: (book) => (book.facts.all.length === 0 ? whyNoTableFits(book, "金额") : formatted(book)),

  *report({ fact: { cell, table, printed }, format }) {
    const times = scaleOf(format);
    if (times <= 1 && !isInvisible(format)) return;
    const shared = { cells: [as(cell, "stated")], group: `${table.area.top}` };
    const data = { table: tableText(table), cell: toA1(cell), stored: printed, format };
    if (times > 1) yield { messageId: "scaled", data: { ...data, times: String(times) }, ...shared };
    else yield { messageId: "invisible", data, ...shared };
  },
});

/** Amounts with a number format of their own. */
const formatted = (book: BudgetBook): readonly { readonly fact: Fact; readonly format: string }[] =>
  book.facts.all.flatMap((fact) => {
    const format = fact.amount === 0 ? undefined : cellAt(book, fact.cell)?.numberFormat;
    return format === undefined ? [] : [{ fact, format }];
  });

/** "0.00,," divides by 1000 twice; "0!.0000" and "0\.0," print a point where none belongs: by 万. */
const scaleOf = remembered((format): number => {
  const section = (format.split(";")[0] ?? "").replace(/"[^"]*"|\[[^\]]*\]/g, "");
  const point = /[0#][!\\]\.([0#]+)/.exec(section)?.[1];
  const commas = /[0#](,+)(?![0#,])/.exec(section.replace(/[!\\]\./, ""))?.[1]?.length ?? 0;
  return 1_000 ** commas * 10 ** (point?.length ?? 0);
});

const isInvisible = remembered((format) => /^\s*;\s*;\s*(;\s*)?$/.test(format.replace(/\[[^\]]*\]/g, "")));
