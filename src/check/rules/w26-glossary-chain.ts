import type { BudgetBook } from "../../model/book";
import { toA1 } from "../../model/cell";
import type { Line } from "../../model/fact";
import type { Paragraph } from "../../model/text-source";
import { quoteOf } from "../../model/text-source";
import { normaliseName } from "../../catalogue/index";
import { bareLabel } from "../../lexicon/index";
import { as, BY_POLICY, defineRule } from "../rule";
import { textCells } from "../text/places";
import { whyNoTableFits } from "../unjudged";
import { cellIn } from "../../model/pages";

export default defineRule({
  code: "W26",
  group: "text",
  name: "glossary-chain",
  title: "名词解释中的类款项与表一致",
  severity: "warning",
  rests: ["text-against-table"],
  ...BY_POLICY,
  messages: {
    otherChain: "名词解释的“{chain}”不在本单位预算表中，表内的“{item}”属于“{expected}”（{cell}）。请核对。",
    absent: "名词解释的“{chain}”不在本单位预算表中。请核对是否为上年文字或其他单位的科目。",
  },

  cases(book) {
    if (!book.text) return "没有预算情况说明";
    if (functionLines(book).length === 0) return whyNoTableFits(book, "按功能科目列示的各行");
    return chains(book);
  },
  none: () => "名词解释中没有类款项科目",

  *report({ paragraph, text, names, span }, book) {
    const item = names.at(-1) ?? "";
    const rows = functionLines(book).filter(({ name }) => sameName(name, item));
    if (rows.some((row) => fitsChain(row, names, book))) return;
    const [row] = rows;
    const base = { cells: textCells(paragraph, span), quote: text, kind: row ? "otherChain" : "absent" };
    if (!row) yield { messageId: "absent", data: { chain: text }, ...base };
    else {
      const cell = row.labelCell ?? cellIn(row.table, row.row, row.table.area.left);
      yield {
        messageId: "otherChain",
        data: { chain: text, item, expected: namesAbove(row, book).join(" — "), cell: toA1(cell) },
        ...base,
        cells: [...base.cells, as(cell, "expected")],
      };
    }
  },
});

interface Chain {
  readonly paragraph: Paragraph;
  readonly text: string;
  readonly span: { readonly start: number; readonly end: number };
  readonly names: readonly string[];
}

const CHAIN = /([^，。；：()、]{2,30})\(类\)([^，。；：]{2,40}?)\(款\)([^，。；：]{2,40}?)\(项\)/g;

const chains = (book: BudgetBook): readonly Chain[] =>
  (book.text?.paragraphs ?? []).flatMap((paragraph): readonly Chain[] => {
    if (book.text?.sectionOf[paragraph.index]?.id !== "glossary") return [];
    return [...paragraph.text.matchAll(CHAIN)].map((match) => {
      const first = match[1] ?? "";
      const lead = first.length - bareLabel(first.replace(/^.*\)/, "")).name.length;
      const span = { start: match.index + lead, end: match.index + match[0].length };
      const names = [first.slice(lead), match[2] ?? "", match[3] ?? ""];
      return { paragraph, span, names, text: quoteOf(paragraph, span) };
    });
  });

const functionLines = ({ facts }: BudgetBook): readonly Line[] =>
  facts.lines.filter(({ code, panel }) => panel.rowsBy === "functional" && code?.length === 7);

const sameName = (a: string, b: string): boolean => plainName(a) === plainName(b);

const plainName = (name: string): string =>
  normaliseName(name)
    .replaceAll("其它", "其他")
    .replace(/(?<=.{4})支出$/, "");

/** The class and group of a row, by the table itself or by the classification. */
function namesAbove({ code }: Line, { facts, catalogue }: BudgetBook): readonly string[] {
  return [3, 5].flatMap((length) => {
    const above = code?.slice(0, length) ?? "";
    const listed = facts.lines.find((line) => line.panel.rowsBy === "functional" && line.code === above);
    return listed?.name ?? catalogue.find("functional", above)?.name ?? [];
  });
}

/** True unless the row's class or group is known by another name. */
function fitsChain(row: Line, names: readonly string[], book: BudgetBook): boolean {
  const above = namesAbove(row, book);
  if (above.length < 2) return true;
  return above.every((name, i) => sameName(name, names[i] ?? "") || isFormerName(row, i, names[i] ?? "", book));
}

/** 行政事业单位离退休 was the former name of a 款: K03 speaks of old names, not this rule. */
function isFormerName({ code }: Line, level: number, name: string, { catalogue }: BudgetBook): boolean {
  const above = code?.slice(0, level === 0 ? 3 : 5) ?? "";
  return (
    catalogue.aliasOf("functional", above, name) !== undefined ||
    catalogue.history("functional", above).some((entry) => sameName(entry.name, name))
  );
}
