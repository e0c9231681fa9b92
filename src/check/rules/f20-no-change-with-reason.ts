import type { BudgetBook } from "../../model/book";
import type { Claim } from "../../model/text-claim";
import { quoteOf } from "../../model/text-source";
import { BY_POLICY, defineRule } from "../rule";
import { sectionText, textCells } from "../text/places";
import { directionSaid } from "../text/reasons";
import { subjectText } from "../text/subject-words";

export default defineRule({
  code: "F20",
  group: "final-accounts",
  name: "no-change-with-reason",
  title: "写持平而原因说的是增减",
  severity: "warning",
  rests: ["text"],
  ...BY_POLICY,
  messages: {
    contradicts:
      "{section}：“{subject}”写与上年持平，原因却说{direction}（“{reason}”）。请核对是否持平；有增减的补写金额和比例。",
  },

  cases: (book) => (book.text ? unchanged(book) : "没有决算情况说明"),
  none: () => "说明中没有持平而写了原因的比较",

  *report(claim) {
    const { reason, change, paragraph } = claim;
    const direction = reason && directionSaid(reason.text);
    if (!reason || !change || !direction) return;
    const words = quoteOf(reason.paragraph, reason.span);
    yield {
      messageId: "contradicts",
      data: {
        section: sectionText(claim.section, paragraph.source.name),
        subject: subjectText(claim),
        direction: direction === "up" ? "增加" : "减少",
        reason: words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words,
      },
      cells: [...textCells(paragraph, change.span), ...textCells(reason.paragraph, reason.span)],
      quote: quoteOf(paragraph, change.span),
    };
  },
});

const LONGEST = 40;

const unchanged = (book: BudgetBook): readonly Claim[] =>
  (book.text?.claims ?? []).filter(
    ({ change, growth, reason, isAside }) =>
      !isAside && change?.direction === "same" && change.mention === undefined && !growth && reason !== undefined,
  );
