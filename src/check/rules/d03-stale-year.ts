import type { BudgetBook } from "../../model/book";
import type { SectionId } from "../../model/section";
import type { Claim } from "../../model/text-claim";
import { quoteOf } from "../../model/text-source";
import { BY_POLICY, defineRule } from "../rule";
import { agrees } from "../text/amounts";
import { claimQuote, sectionText, textCells } from "../text/places";
import { type YearMention, yearMentions } from "../text/years";

/** Chapters in which other years are at home: history, plans of several years, definitions. */
const FREE: ReadonlySet<SectionId> = new Set(["overview", "project-notes", "targets", "glossary", "sign-off"]);

export default defineRule({
  code: "D03",
  name: "stale-year",
  title: "残留的旧年度",
  severity: "warning",
  ...BY_POLICY,
  messages: {
    stale: "{section}：出现 {stated} 年（“{text}”）。本文件为 {year} 年，请确认是否为上年文字残留。",
    ofThisYear: "{section}：“{text}”写作 {stated} 年，而金额与 {year} 年预算数相同。请核对年份。",
  },

  skip(book) {
    if (!book.text) return "没有预算情况说明";
    return book.identity.year === undefined ? "没有读到预算年度" : undefined;
  },

  *check(book) {
    const year = book.identity.year ?? 0;
    for (const mention of yearMentions(book).filter((each) => isStale(each, year, book))) {
      const { paragraph, section, span } = mention;
      const around = { start: Math.max(0, span.start - 6), end: Math.min(paragraph.text.length, span.end + 10) };
      yield {
        messageId: "stale",
        data: {
          section: sectionText(section, paragraph.source.name),
          stated: String(mention.year),
          text: quoteOf(paragraph, around),
          year: String(year),
        },
        cells: textCells(paragraph, span),
        quote: quoteOf(paragraph, around),
        stated: String(mention.year),
        expected: String(year),
      };
    }
    for (const claim of misdated(book, year)) {
      if (!claim.prior) continue;
      yield {
        messageId: "ofThisYear",
        data: {
          section: sectionText(claim.section, claim.paragraph.source.name),
          text: claimQuote(claim, claim.prior.mention),
          stated: String(year - 1),
          year: String(year),
        },
        cells: textCells(claim.paragraph, { start: claim.subject.span.start, end: claim.prior.mention.span.end }),
        quote: quoteOf(claim.paragraph, { start: claim.subject.span.start, end: claim.prior.mention.span.end }),
        stated: String(year - 1),
        expected: String(year),
      };
    }
  },
});

/** Neither this year nor last; a heading about the budget names this year only. The comparison phrases are D02's. */
function isStale({ year, section, paragraph, span }: YearMention, budgetYear: number, book: BudgetBook): boolean {
  if (FREE.has(section.id) || paragraph.source.kind === "note") return false;
  const isInHeading =
    section.paragraph === paragraph && span.end <= section.numbering.length + section.heading.length + 4;
  const isHeading = isInHeading || section.id === "contents";
  const isOfBudget = /^(?:度)?.{0,30}预算/.test(paragraph.text.slice(span.end)) && !/决算|执行/.test(paragraph.text);
  if (isHeading && isOfBudget) return year !== budgetYear;
  if (year === budgetYear || year === budgetYear - 1) return false;
  const isBase = (book.text?.claims ?? []).some(
    ({ paragraph: own, change }) =>
      own === paragraph && change?.base && change.base.span.start <= span.start && change.base.span.end >= span.end,
  );
  return !isBase;
}

/** An amount of “last year” that is this year's amount and that no comparison follows. */
const misdated = (book: BudgetBook, year: number): readonly Claim[] =>
  (book.text?.claims ?? []).filter(({ prior, amount, change, growth, binding, isAside, paragraph }) => {
    if (!prior || amount || change || growth || isAside || prior.mention.amount === 0) return false;
    const isSure = binding.certainty === "A" || binding.certainty === "B";
    const isPrinted = paragraph.text.slice(0, prior.mention.span.start).includes(`${year - 1}年`);
    const isPrior = binding.priors.some((each) => agrees(prior.mention, each));
    return isSure && isPrinted && !isPrior && binding.evidence.some((each) => agrees(prior.mention, each));
  });
