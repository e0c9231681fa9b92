import type { BudgetBook } from "../../model/book";
import type { FindingCell } from "../../model/finding";
import type { Claim, Evidence, NumberMention, Section } from "../../model/text-claim";
import { type Paragraph, placesOf, quoteOf, type TextSpan } from "../../model/text-source";
import { as } from "../rule";

/** The cells of a span of text, with the characters concerned. */
export const textCells = (paragraph: Paragraph, span: TextSpan): readonly FindingCell[] =>
  placesOf(paragraph, span).map(({ cell, span: characters }) => ({ ...as(cell, "text"), span: characters }));

/** The cells behind what the tables state; parts of a sum are addends. */
export const evidenceCells = ({ kind, cells }: Evidence): readonly FindingCell[] =>
  cells.map((cell) => as(cell, kind === "sum" ? "addend" : "expected"));

/** The words from the subject of a claim to one of its numbers, as printed. */
export function claimQuote({ paragraph, subject }: Claim, { span }: NumberMention): string {
  const start = subject.by === "context" ? subject.span.start : subject.name.start;
  return quoteOf(paragraph, { start: Math.min(start, span.start), end: span.end });
}

const LONGEST = 30;

/** A chapter as the user knows it: “五、一般公共预算拨款基本支出情况”. */
export function sectionText({ heading, numbering, paragraph, parent }: Section, source = "说明"): string {
  if (heading === "") return parent && parent.heading !== "" ? sectionText(parent) : source;
  const whole = paragraph ? quoteOf(paragraph, { start: 0, end: paragraph.text.length }) : `${numbering}${heading}`;
  const printed = whole.replace(/[\s\u3000]+/g, "").replace(/[。：].*$/, "");
  // whose budget it is the reader knows: 二、关于某单位2025年一般公共预算支出情况说明
  const title = printed.length > LONGEST ? printed.replace(/关于.{2,40}?20\d{2}年度?(?=.{4})/, "") : printed;
  return `“${title.length > LONGEST ? `${title.slice(0, LONGEST)}…` : title}”`;
}

/** True for a chapter itself and for those below it. */
export const isWithin = (section: Section | undefined, chapter: Section): boolean =>
  section === chapter || (section !== undefined && isWithin(section.parent, chapter));

/** Where a paragraph stands, for the user: its chapter, or the table below which it is a note. */
export function paragraphText({ text }: BudgetBook, { source, index }: Paragraph): string {
  const section = text?.sectionOf[index];
  if (source.kind === "note" || !section) return `“${source.table?.title ?? source.name}”下的说明`;
  return sectionText(section, source.name);
}
