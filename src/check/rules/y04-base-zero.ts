import type { BudgetBook } from "../../model/book";
import { toA1 } from "../../model/cell";
import type { Growth } from "../../model/fact";
import type { Claim, GrowthClaim } from "../../model/text-claim";
import { quoteOf } from "../../model/text-source";
import { currentColumns, families } from "../../book/columns";
import { type Entry, gridsOf } from "../../book/grid";
import { as, BY_POLICY, defineRule } from "../rule";
import { changeCases } from "../text/changes";
import { sectionText, textCells } from "../text/places";
import { subjectText } from "../text/subject-words";
import { rowText } from "../wording";

export default defineRule({
  code: "Y04",
  group: "growth",
  name: "base-zero",
  title: "基数为零",
  severity: "warning",
  rests: ["text-against-table"],
  ...BY_POLICY,
  messages: {
    noBase: "“{row}”上年数为{base}（{baseCell}），写出的增减率“{stated}”（{cell}）无法计算。建议留空或写“不可比”。",
    text: "{section}：“{item}”上年为 0，写出的“{stated}”无法计算。建议写“不可比，上年基数为零”。",
  },

  cases(book) {
    const [inTables, inText] = [percentages(book), textPercentages(book)];
    return inTables.length + inText.length === 0 ? "表内和说明中没有可以与上年数比较的增减率" : [{ inTables, inText }];
  },

  *report({ inTables, inText }) {
    for (const { growth, base } of inTables) {
      if (base.amount !== 0 || Number(growth.printed) === 0) continue;
      yield {
        messageId: "noBase",
        data: {
          row: rowText(growth.line),
          base: base.isBlank ? "空" : "零",
          baseCell: toA1(base.cell),
          stated: `${growth.printed}%`,
          cell: toA1(growth.cell),
        },
        cells: [as(growth.cell, "stated"), as(base.cell, "addend")],
        stated: growth.printed,
        unit: "%",
        group: "base-zero",
      };
    }

    for (const { claim, growth } of inText) {
      yield {
        messageId: "text",
        data: {
          section: sectionText(claim.section, claim.paragraph.source.name),
          item: subjectText(claim),
          stated: quoteOf(claim.paragraph, growth.span),
        },
        cells: textCells(claim.paragraph, growth.span),
        quote: quoteOf(claim.paragraph, growth.span),
        stated: growth.mention.decimal,
        unit: "%",
      };
    }
  },
});

/** Percentages of the text whose base is zero: by last year's amount, or because the whole amount is the increase. */
const textPercentages = (book: BudgetBook): readonly { readonly claim: Claim; readonly growth: GrowthClaim }[] =>
  changeCases(book).flatMap((each) => {
    const { claim, growth, delta, priors } = each;
    if (!growth || growth.direction !== "up" || Number(growth.mention.decimal) === 0) return [];
    const isNew = delta !== undefined && delta.amount !== 0 && claim.amount?.amount === delta.amount;
    return isNew || priors.some(({ amount }) => amount === 0) ? [{ claim, growth }] : [];
  });

interface Percentage {
  readonly growth: Growth;
  readonly base: Entry;
}

/** Percentages of tables that state one base. */
const percentages = (book: BudgetBook): readonly Percentage[] =>
  gridsOf(book).flatMap((grid) => {
    const current = currentColumns(grid)[0];
    const priors = families(grid).filter(([first]) => first?.holds === "money" && first !== current);
    const base = priors[0]?.find(({ isTotal }) => isTotal === true) ?? priors[0]?.[0];
    if (!base || priors.length !== 1) return [];
    return book.facts.growths
      .filter(({ line }) => line.panel === grid.panel)
      .flatMap((growth): Percentage[] => {
        const entry = grid.entry(growth.line, base);
        return entry ? [{ growth, base: entry }] : [];
      });
  });
