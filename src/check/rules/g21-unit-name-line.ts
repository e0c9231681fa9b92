import type { BudgetBook } from "../../model/book";
import { as, BY_PRACTICE, defineRule } from "../rule";
import { type UnitNameLine, unitNameLines } from "../unit-name-lines";
import { tableText } from "../wording";

export default defineRule({
  code: "G21",
  group: "completeness",
  name: "unit-name-line",
  title: "各表填写单位名称",
  severity: "warning",
  rests: ["print"],
  ...BY_PRACTICE,
  messages: {
    blank: "{count} 张表的“{label}”没有填写：{tables}。其他表填写的是“{name}”，请补填。",
  },

  cases(book) {
    if (filled(book).length === 0) return "没有表写明编制单位";
    return unitNameLines(book).length < 2 ? "有编制单位一行的表不足两张" : [book];
  },

  *report(book) {
    const blank = unitNameLines(book).filter(({ name }) => name === "");
    const [first] = blank;
    const [example] = filled(book);
    if (!first || !example) return;
    yield {
      messageId: "blank",
      data: {
        count: String(blank.length),
        label: first.label,
        tables: blank.map(({ table }) => `“${tableText(table)}”`).join("、"),
        name: example.name,
      },
      cells: blank.map(({ cell }) => as(cell, "text")),
    };
  },
});

const filled = (book: BudgetBook): readonly UnitNameLine[] => unitNameLines(book).filter(({ name }) => name !== "");
