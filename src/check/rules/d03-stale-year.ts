import type { BudgetBook } from "../../model/book";
import type { SectionId } from "../../model/section";
import type { Claim, Section } from "../../model/text-claim";
import { quoteOf } from "../../model/text-source";
import { yearFix } from "../fixes/year-fix";
import { BY_POLICY, defineRule } from "../rule";
import { agrees } from "../text/amounts";
import { claimQuote, sectionText, textCells } from "../text/places";
import { staleReasons } from "../text/reason-years";
import { subjectText } from "../text/subject-words";
import { type YearMention, yearMentions } from "../text/years";

/** Chapters in which other years are at home: history, plans of several years, definitions. */
const FREE: ReadonlySet<SectionId> = new Set(["overview", "project-notes", "targets", "glossary", "sign-off"]);

export default defineRule({
  code: "D03",
  group: "identity",
  name: "stale-year",
  title: "残留的旧年度",
  severity: "warning",
  rests: ["period"],
  ...BY_POLICY,
  messages: {
    stale: "{section}：出现 {stated} 年（“{text}”）。本文件为 {year} 年，请确认是否为上年文字残留。",
    reason: "{section}：“{item}”的增减原因写的是 {stated} 年（“{text}”），不能说明 {year} 年的增减。请核对年份和原因。",
    ofThisYear: "{section}：“{text}”写作 {stated} 年，而金额与 {year} 年预算数相同。请核对年份。",
  },

  cases(book) {
    if (!book.text) return "没有预算情况说明";
    return book.identity.year === undefined ? "没有读到预算年度" : [book];
  },

  *report(book) {
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
        fixes: yearFix(paragraph, span, year, false),
      };
    }
    for (const { claim, paragraph, span } of staleReasons(book)) {
      yield {
        messageId: "reason",
        data: {
          section: sectionText(claim.section, paragraph.source.name),
          item: subjectText(claim),
          text: quoteOf(paragraph, span),
          stated: String(year - 1),
          year: String(year),
        },
        cells: textCells(paragraph, span),
        quote: quoteOf(paragraph, span),
        stated: String(year - 1),
        expected: String(year),
        fixes: yearFix(paragraph, span, year, false),
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
        fixes: yearFix(claim.paragraph, { ...claim.subject.span, end: claim.prior.mention.span.start }, year, false),
      };
    }
  },
});

/** Neither this year nor last; a heading about the budget names this year only. The comparison phrases are D02's. */
function isStale({ year, section, paragraph, span }: YearMention, budgetYear: number, book: BudgetBook): boolean {
  if (paragraph.source.kind === "note") return false;
  const isInHeading =
    section.paragraph === paragraph && span.end <= section.numbering.length + section.heading.length + 4;
  const isHeading = isInHeading || section.id === "contents" || isTitle(section, paragraph.text);
  const isOfBudget = /^(?:度)?.{0,30}预算/.test(paragraph.text.slice(span.end)) && !/决算|执行/.test(paragraph.text);
  if (isHeading && isOfBudget) return year !== budgetYear;
  // 纳入2025年度单位预算编制范围: the budget that this document is
  if (/^度?(?:单位|部门)预算(?:编制|公开)/.test(paragraph.text.slice(span.end))) return year !== budgetYear;
  if (year !== budgetYear && isPlan({ section, paragraph, span }, budgetYear, book)) return true;
  if (year !== budgetYear && isComparedWithItself(paragraph.text.slice(span.start))) return true;
  if (FREE.has(section.id)) return false;
  if (year === budgetYear || year === budgetYear - 1) return false;
  const isBase = (book.text?.claims ?? []).some(
    ({ paragraph: own, change }) =>
      own === paragraph && change?.base && change.base.span.start <= span.start && change.base.span.end >= span.end,
  );
  return !isBase;
}

/** 2024年预算安排…，比2024年执行数增加…: one of the two is another year. */
const isComparedWithItself = (text: string): boolean =>
  /^(\d{4})年[^，。；]{0,20}预算[^，。；]{0,12}\d(?:万元|元)，[比较与]\1年/.test(text);

/** A line above all headings, without punctuation: the title of the text. */
const isTitle = ({ level }: Section, text: string): boolean =>
  level < 0 && text.length <= 50 && !/[，。；：]/.test(text);

/**
 * A sentence that opens with its year and speaks of nothing but plans: 2025年，本单位没有安排…, or compares a budget with
 * the year before. One with an amount may state last year's, but then the chapter names this year as well.
 */
function isPlan(
  { section, paragraph, span }: Omit<YearMention, "year">,
  budgetYear: number,
  book: BudgetBook,
): boolean {
  const { text } = paragraph;
  if (FREE.has(section.id) && section.id !== "targets") return false;
  if (!opensSentence(text.slice(0, span.start), book)) return false;
  const sentence = /^[^。；]*/.exec(text.slice(span.end))?.[0] ?? "";
  // a sentence that goes on to this year speaks of both
  if (sentence.includes(`${budgetYear}年`)) return false;
  const isReport = /决算|执行|完成|实际|结转|结余|截至|底/.test(sentence);
  if (
    !isReport &&
    /^度?(?:，.*|[^，]{0,30})预算.*\d(?:万元|元)，[比较与](?:上年|去年|上一?年度|\d{4}年)/.test(sentence)
  )
    return true;
  if (!isReport && section.id === "targets" && /^[^，]{0,20}(?:绩效目标|绩效管理)/.test(sentence)) return true;
  const isPlanned = /^(?:度)?(?:，|[^，]{0,20}预算)/.test(sentence) && /预算|安排|编报/.test(sentence);
  if (!isPlanned || isReport || /上年|去年|[比较]/.test(sentence)) return false;
  return !/\d(?:万元|元)/.test(sentence) || !namesYear(section, budgetYear, book);
}

/** Nothing stands before it in its sentence but the unit: 我局2025年没有…. */
function opensSentence(before: string, { identity }: BudgetBook): boolean {
  const words = before.slice(before.lastIndexOf("。") + 1);
  return words === "" || words === identity.unitName || /^[我本](?:单位|部门|机关|中心|街道|.)$/.test(words);
}

/** The chapter says 2025年, 本年 or 今年 anywhere. */
const namesYear = (section: YearMention["section"], year: number, { text }: BudgetBook): boolean =>
  (text?.paragraphs ?? []).some(
    (each) =>
      text?.sectionOf[each.index] === section && (each.text.includes(`${year}年`) || /[本今]年/.test(each.text)),
  );

/** An amount of “last year” that is this year's amount and that no comparison follows. */
const misdated = (book: BudgetBook, year: number): readonly Claim[] =>
  (book.text?.claims ?? []).filter(({ prior, amount, change, growth, binding, isAside, paragraph }) => {
    if (!prior || amount || change || growth || isAside || prior.mention.amount === 0) return false;
    const isSure = binding.certainty === "A" || binding.certainty === "B";
    const isPrinted = paragraph.text.slice(0, prior.mention.span.start).includes(`${year - 1}年`);
    const isPrior = binding.priors.some((each) => agrees(prior.mention, each));
    return isSure && isPrinted && !isPrior && binding.evidence.some((each) => agrees(prior.mention, each));
  });
