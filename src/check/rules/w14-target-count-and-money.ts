import type { BudgetBook } from "../../model/book";
import { absFen, type Fen, subtractFen, sumFen } from "../../model/money";
import { listedProjects, projectExpenditure } from "../../model/project";
import { statedAmount, type TargetForm } from "../../model/target";
import type { CountClaim, MoneyMention } from "../../model/text-claim";
import { quoteOf } from "../../model/text-source";
import { moneyFix, numberFix } from "../fixes/number-in-text";
import { BY_DEFINITION, defineRule } from "../rule";
import { comparison } from "../text/amount-rule";
import { claimQuote, sectionText, textCells } from "../text/places";
import { miscounted, moneyOfTargets, partsOfTargets, saysAll, targetCounts } from "../text/target-counts";
import { amountText } from "../wording";

export default defineRule({
  code: "W14",
  group: "text",
  name: "target-count-and-money",
  title: "绩效目标项目数和金额",
  severity: "warning",
  rests: ["text-against-table"],
  ...BY_DEFINITION,
  messages: {
    count: "{section}：文中写编报绩效目标的项目 {stated} 个，工作簿中有 {count} 份项目绩效目标表。请核对。",
    listed: "{section}：文中写全部项目编报绩效目标、项目 {stated} 个，项目支出表列了 {count} 个。请核对。",
    named: "{section}：文中写编报绩效目标的项目 {stated} 个，其后列了 {count} 个，金额合计相符。请核对个数。",
    parts: "{section}：文中写涉及资金 {stated}，所列 {count} 个项目之和为 {sum}，相差 {difference}。请核对。",
    money: "{section}：文中写涉及资金 {stated}，{count} 份表的年度资金合计 {sum}，相差 {difference}。请核对。",
  },

  cases(book) {
    if (!book.text) return "没有预算情况说明";
    if (targetCounts(book).length === 0) return "说明中没有写明编报绩效目标的项目数";
    const forms = projectForms(book);
    const isKnown = partsOfTargets(book).length > 0 || miscounted(book) !== undefined || allListed(book).length > 0;
    return forms.length === 0 && !isKnown ? "绩效目标表未随工作簿提供" : [forms];
  },

  *report(forms, book) {
    yield* partDrafts(book);
    const wrong = miscounted(book);
    if (wrong) yield countDraft("named", wrong.count, wrong.named);
    if (forms.length === 0) {
      for (const { count, listed } of allListed(book))
        if (Number(count.mention.decimal) !== listed) yield countDraft("listed", count, listed);
      return;
    }
    for (const each of targetCounts(book)) {
      if (Number(each.mention.decimal) !== forms.length) yield countDraft("count", each, forms.length);
    }
    const money = moneyOfTargets(book);
    const sum = sumOf(forms);
    if (!money?.amount || sum === undefined) return;
    const difference = subtractFen(money.amount.amount, sum);
    if (Math.abs(difference) <= money.amount.margin || isAllProjects(money.amount, book)) return;
    const { amount } = money;
    const scale = { unit: amount.unit, decimals: 2 };
    yield {
      messageId: "money",
      data: {
        section: sectionText(money.section, money.paragraph.source.name),
        stated: `${amount.decimal}${amount.unit}`,
        count: String(forms.length),
        sum: amountText(sum, scale),
        difference: amountText(absFen(difference), scale),
      },
      cells: textCells(money.paragraph, amount.span),
      quote: claimQuote(money, amount),
      ...comparison(amount.unit, amount.amount, sum),
      fixes: moneyFix(amount, sum, false),
    };
  },
});

/** The projects that the sentence lists, against the money it states. */
function* partDrafts(book: BudgetBook) {
  const [money, parts] = [moneyOfTargets(book), partsOfTargets(book)];
  if (!money?.amount || parts.length === 0) return;
  const { amount, paragraph, section } = { ...money, amount: money.amount };
  const mentions = parts.flatMap((part) => part.amount ?? []);
  const sum = sumFen(mentions.map((each) => each.amount));
  const difference = subtractFen(amount.amount, sum);
  if (Math.abs(difference) <= mentions.reduce<number>((all, { margin }) => all + margin, amount.margin)) return;
  const scale = { unit: amount.unit, decimals: 2 };
  yield {
    messageId: "parts" as const,
    data: {
      section: sectionText(section, paragraph.source.name),
      stated: `${amount.decimal}${amount.unit}`,
      count: String(parts.length),
      sum: amountText(sum, scale),
      difference: amountText(absFen(difference), scale),
    },
    cells: [amount, ...mentions].flatMap(({ span }) => textCells(paragraph, span)),
    quote: claimQuote(money, amount),
    ...comparison(amount.unit, amount.amount, sum),
  };
}

/** Counts of all projects, and how many the project table lists. */
function allListed(book: BudgetBook): readonly { readonly count: CountClaim; readonly listed: number }[] {
  const { facts, identity } = book;
  const listed = identity.year === undefined ? [] : listedProjects(facts, identity.year);
  const counts = targetCounts(book).filter(({ paragraph }) => saysAll(paragraph.text));
  return listed.length > 0 ? counts.map((count) => ({ count, listed: listed.length })) : [];
}

function countDraft(
  messageId: "count" | "named" | "listed",
  { mention, paragraph, section, words }: CountClaim,
  count: number,
) {
  return {
    messageId,
    data: {
      section: sectionText(section, paragraph.source.name),
      stated: mention.decimal,
      count: String(count),
    },
    cells: textCells(paragraph, mention.span),
    quote: quoteOf(paragraph, { start: words.span.start, end: mention.span.end }),
    stated: mention.decimal,
    expected: String(count),
    fixes: numberFix(mention, String(count), false),
  };
}

/** The text may speak of all projects, with a form or without. */
function isAllProjects({ amount, margin }: MoneyMention, { facts, identity }: BudgetBook): boolean {
  const all = identity.year === undefined ? undefined : projectExpenditure(facts, identity.year);
  return all !== undefined && Math.abs(all.amount - amount) <= margin;
}

const projectForms = ({ targets }: BudgetBook): readonly TargetForm[] =>
  (targets ?? []).filter(({ kind }) => kind === "project");

/** Undefined when a form states no amount. */
function sumOf(forms: readonly TargetForm[]): Fen | undefined {
  const amounts = forms.flatMap((form) => statedAmount(form)?.amount ?? []);
  return forms.length > 0 && amounts.length === forms.length ? sumFen(amounts) : undefined;
}
