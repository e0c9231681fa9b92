import type { BudgetBook } from "../../model/book";
import type { NoneStatement } from "../../model/text-claim";
import { quoteOf } from "../../model/text-source";
import { defineRule } from "../rule";
import { factText, placeText } from "../text/amount-rule";
import { evidenceCells, sectionText, textCells } from "../text/places";

export default defineRule({
  code: "W19",
  group: "text",
  name: "none-statement",
  title: "“无”语句与数相符",
  severity: "error",
  rests: ["text-against-table"],
  basis: "财预〔2016〕143号《地方预决算公开操作规程》",
  certainty: "unverified",
  messages: {
    contradicted: "{section}：文中称“{statement}”，但 {cell} 为 {fact}。请改正文字或核对表格。",
  },

  cases(book) {
    if (!book.text) return "没有预算情况说明";
    return statements(book);
  },
  none: () => "说明中没有能与表对应的“无”语句",

  *report(statement) {
    const { paragraph, span, section, evidence } = statement;
    const [first] = evidence;
    if (!first || evidence.some(({ amount }) => amount === 0)) return;
    yield {
      messageId: "contradicted",
      data: {
        section: sectionText(section, paragraph.source.name),
        statement: quoteOf(paragraph, span),
        cell: placeText(first),
        fact: factText(first),
      },
      cells: [...textCells(paragraph, span), ...evidenceCells(first)],
      quote: quoteOf(paragraph, span),
    };
  },
});

/** Statements with a scope the tables know; a note under a table is judged with its table (G04). */
const statements = (book: BudgetBook): readonly NoneStatement[] =>
  (book.text?.noneStatements ?? []).filter(
    ({ evidence, paragraph }) => evidence.length > 0 && paragraph.source.kind !== "note",
  );
