import type { BudgetBook } from "../../model/book";
import { absFen, type Fen, subtractFen } from "../../model/money";
import { nameOfForm, statedAmount, type TargetAmount } from "../../model/target";
import type { MoneyMention, Section } from "../../model/text-claim";
import { quoteOf } from "../../model/text-source";
import { normaliseName } from "../../catalogue/index";
import { as, BY_PRACTICE, defineRule } from "../rule";
import { AMOUNT_MESSAGES, amountDrafts, comparison, wrongAmounts } from "../text/amount-rule";
import { amountsOf } from "../text/amounts";
import { cellOf, placeOf } from "../targets";
import { contradictions, formNamed, isInForm, namedAmounts, nearestForm } from "../text/named-projects";
import { type PaymentPlan, paymentPlans } from "../text/payment-plans";
import { claimQuote, sectionText, textCells } from "../text/places";
import { subjectText } from "../text/subject-words";
import { amountText } from "../wording";

export default defineRule({
  code: "W23",
  group: "text",
  name: "project-notes-money",
  title: "项目经费说明金额",
  severity: "warning",
  rests: ["text-against-table"],
  ...BY_PRACTICE,
  messages: {
    ...AMOUNT_MESSAGES,
    named: "{section}：“{project}”写为 {stated}，绩效目标表的年度资金为 {fact}（{cell}），相差 {difference}。请核对。",
    twice: "{section}：“{project}”写为 {stated}，{place}写为 {other}。请统一。",
    plan: "{section}：各期用款计划之和为 {sum}，“{project}”绩效目标表的年度资金为 {fact}（{cell}），相差 {difference}。请核对。",
    form: "{section}：“{project}”年度预算写为 {stated}，绩效目标表为 {fact}，相差 {difference}。请核对。",
  },

  cases(book) {
    if (!book.text) return "没有预算情况说明";
    const [years, plans] = [yearly(book), paymentPlans(book)];
    const none =
      years.length + plans.length === 0 && amountsOf(book, "W23").length === 0 && namedAmounts(book).length === 0;
    return none ? "说明中没有能与项目表、绩效目标表对应的项目金额" : [{ years, plans }];
  },

  *report({ years, plans }, book) {
    for (const each of wrongAmounts(book, "W23"))
      for (const draft of amountDrafts(each, book)) yield { ...draft, severity: draft.severity ?? "warning" };
    yield* namedDrafts(book);
    yield* planDrafts(book, plans);
    for (const { section, mention, project, fact, target } of years) {
      const difference = subtractFen(mention.amount, fact);
      if (Math.abs(difference) <= mention.margin + target.margin) continue;
      yield {
        messageId: "form",
        data: {
          section: sectionText(section, mention.paragraph.source.name),
          project,
          stated: `${mention.decimal}${mention.unit}`,
          fact: amountText(fact, { unit: mention.unit, decimals: 2 }),
          difference: amountText(absFen(difference), { unit: mention.unit, decimals: 2 }),
        },
        cells: [...textCells(mention.paragraph, mention.span), ...(target.cell ? [as(target.cell, "expected")] : [])],
        quote: quoteOf(mention.paragraph, { start: 0, end: mention.span.end }),
        ...comparison(mention.unit, mention.amount, fact),
      };
    }
  },
});

/** Amounts under the very name of a form, and under one name in two chapters. */
function* namedDrafts(book: BudgetBook) {
  for (const { claim, mention, name } of namedAmounts(book)) {
    const form = formNamed(book, name);
    const target = form && statedAmount(form);
    if (!form || target?.amount === undefined || isInForm(form, mention.amount, mention.margin)) continue;
    yield {
      messageId: "named" as const,
      data: {
        section: sectionText(claim.section, claim.paragraph.source.name),
        project: nameOfForm(form),
        ...textsAgainst(mention, target.amount),
        cell: placeOf(target),
      },
      cells: [...textCells(claim.paragraph, mention.span), ...cellOf(target, "expected")],
      quote: claimQuote(claim, mention),
      ...comparison(mention.unit, mention.amount, target.amount),
    };
  }
  for (const [one, other] of contradictions(book)) {
    yield {
      messageId: "twice" as const,
      data: {
        section: sectionText(one.claim.section, one.claim.paragraph.source.name),
        project: subjectText(one.claim),
        stated: `${one.mention.decimal}${one.mention.unit}`,
        place: sectionText(other.claim.section, other.claim.paragraph.source.name),
        other: `${other.mention.decimal}${other.mention.unit}`,
      },
      cells: [one, other].flatMap(({ claim, mention }) => textCells(claim.paragraph, mention.span)),
      quote: claimQuote(one.claim, one.mention),
    };
  }
}

/** The parts of a plan together are the money of the year of a form: of the nearest one, where none fits. */
function* planDrafts(book: BudgetBook, plans: readonly PaymentPlan[]) {
  for (const { paragraph, section, spans, unit, sum, margin } of plans) {
    const near = nearestForm(book, sum, margin);
    const [first] = spans;
    if (!near || !first) continue;
    const { form, target, amount } = near;
    const scale = { unit, decimals: 2 };
    yield {
      messageId: "plan" as const,
      data: {
        section: sectionText(section, paragraph.source.name),
        sum: amountText(sum, scale),
        project: nameOfForm(form),
        fact: amountText(amount, scale),
        cell: placeOf(target),
        difference: amountText(absFen(subtractFen(sum, amount)), scale),
      },
      cells: [...spans.flatMap((span) => textCells(paragraph, span)), ...cellOf(target, "expected")],
      quote: quoteOf(paragraph, { start: first.start, end: spans.at(-1)?.end ?? first.end }),
      ...comparison(unit, sum, amount),
    };
  }
}

const textsAgainst = (mention: MoneyMention, fact: Fen) => {
  const scale = { unit: mention.unit, decimals: 2 };
  return {
    stated: `${mention.decimal}${mention.unit}`,
    fact: amountText(fact, scale),
    difference: amountText(absFen(subtractFen(mention.amount, fact)), scale),
  };
};

interface YearlyAmount {
  readonly section: Section;
  readonly mention: MoneyMention;
  readonly project: string;
  readonly fact: Fen;
  readonly target: TargetAmount;
}

/** “年度预算安排：118万” in the chapter of a project that has a target form. */
const yearly = (book: BudgetBook): readonly YearlyAmount[] =>
  (book.targets ?? []).flatMap((form): readonly YearlyAmount[] => {
    const target = statedAmount(form);
    const name = normaliseName(nameOfForm(form));
    if (form.kind !== "project" || target?.amount === undefined || name.length < 4) return [];
    const fact = target.amount;
    return mentions(book)
      .filter(({ section, mention }) => isUnder(section, name) && isYearly(mention))
      .map(({ section, mention }) => ({ section, mention, project: nameOfForm(form), fact, target }));
  });

/** “（6）年度预算安排：” may be a heading of its own below that of the project. */
const isUnder = ({ heading, parent }: Section, name: string): boolean =>
  heading.includes(name) || (parent !== undefined && isUnder(parent, name));

const isYearly = ({ paragraph, span }: MoneyMention): boolean =>
  /(?:年度|本年|当年|20\d{2}年)(?:度)?(?:预算|资金)?(?:安排|资金|预算|投入|总额)+(?:情况)?(?:为|共|[：:])?$/.test(
    paragraph.text.slice(0, span.start),
  );

const mentions = (book: BudgetBook): readonly { readonly section: Section; readonly mention: MoneyMention }[] =>
  (book.text?.claims ?? []).flatMap(({ section, amount }) =>
    amount && section.id === "project-notes" ? [{ section, mention: amount }] : [],
  );
