import type { BudgetBook } from "../../model/book";
import { groupBy } from "../../model/group-by";
import { absFen, subtractFen } from "../../model/money";
import type { Claim, MoneyMention } from "../../model/text-claim";
import type { FixDrafts } from "../fixes/draft";
import { moneyFix } from "../fixes/number-in-text";
import { BY_DEFINITION, defineRule } from "../rule";
import { comparison } from "../text/amount-rule";
import { claimQuote, sectionText, textCells } from "../text/places";
import { subjectText } from "../text/subject-words";
import { amountText } from "../wording";

export default defineRule({
  code: "W17",
  group: "text",
  name: "same-subject-same-value-in-text",
  title: "同一指标前后一致",
  severity: "error",
  rests: ["text"],
  ...BY_DEFINITION,
  messages: {
    change: "“{subject}”的增减额前后不一致：{sectionA}写{a}，{sectionB}写{b}。请统一。",
    differs: "“{subject}”前后不一致：{sectionA}为 {a}，{sectionB}为 {b}，相差 {difference}。请统一。",
  },

  cases(book) {
    if (!book.text) return "没有预算情况说明";
    const [amounts, changes] = [repeated(book), repeatedChanges(book)];
    return amounts.length + changes.length === 0
      ? "说明中没有两处写到、又没有表可核对的同一指标"
      : [{ amounts, changes }];
  },

  *report({ amounts, changes }) {
    for (const [first, second] of amounts) {
      const difference = subtractFen(first.mention.amount, second.mention.amount);
      if (Math.abs(difference) <= first.mention.margin + second.mention.margin) continue;
      const { unit } = first.mention;
      yield {
        messageId: "differs",
        data: {
          subject: subjectText(first.claim),
          sectionA: sectionText(first.claim.section, first.claim.paragraph.source.name),
          sectionB: sectionText(second.claim.section, second.claim.paragraph.source.name),
          a: `${first.mention.decimal}${unit}`,
          b: `${second.mention.decimal}${second.mention.unit}`,
          difference: amountText(absFen(difference), { unit, decimals: 2 }),
        },
        cells: [first, second].flatMap(({ mention }) => textCells(mention.paragraph, mention.span)),
        quote: claimQuote(first.claim, first.mention),
        ...comparison(unit, first.mention.amount, second.mention.amount),
        fixes: eitherFix(first, second),
      };
    }
    for (const [first, second] of changes) {
      if (isSameChange(first, second)) continue;
      const text = ({ claim: { change }, mention }: Stated): string =>
        `${change?.direction === "down" ? "减少" : "增加"} ${mention.decimal}${mention.unit}`;
      yield {
        messageId: "change",
        data: {
          subject: subjectText(first.claim),
          sectionA: sectionText(first.claim.section, first.claim.paragraph.source.name),
          sectionB: sectionText(second.claim.section, second.claim.paragraph.source.name),
          a: text(first),
          b: text(second),
        },
        cells: [first, second].flatMap(({ mention }) => textCells(mention.paragraph, mention.span)),
        quote: claimQuote(first.claim, first.mention),
        ...(first.claim.change?.direction === second.claim.change?.direction && { fixes: eitherFix(first, second) }),
      };
    }
  },
});

/** One last place is a rounding gap: a printed change may be the difference of printed or of exact amounts. */
function isSameChange(a: Stated, b: Stated): boolean {
  const isOneWay = a.claim.change?.direction === b.claim.change?.direction;
  const gap = Math.abs(subtractFen(a.mention.amount, b.mention.amount));
  return isOneWay && gap <= 2 * (a.mention.margin + b.mention.margin);
}

/** The first and each later comparison of one amount of one subject with one base. */
const repeatedChanges = (book: BudgetBook): readonly (readonly [Stated, Stated])[] =>
  repetitionsOf(book, (claim) => {
    const { change, amount, subject, isAside } = claim;
    const [meaning, ...others] = subject.meanings;
    if (!change?.mention || !amount || !meaning || others.length > 0 || isAside) return undefined;
    const { base } = change;
    const key = [JSON.stringify(Object.entries(meaning).sort()), amount.amount, base?.stage, base?.year].join("|");
    return { key, mention: change.mention };
  });

interface Stated {
  readonly claim: Claim;
  readonly mention: MoneyMention;
}

/** Either amount, put in the place of the other. */
const eitherFix = ({ mention: a }: Stated, { mention: b }: Stated): FixDrafts => [
  ...moneyFix(a, b.amount, false),
  ...moneyFix(b, a.amount, false),
];

/**
 * The first and each later statement of one subject that no table states: where a table does, each statement is
 * compared with it (W01–W13) and two different ones cannot both agree.
 */
const repeated = (book: BudgetBook): readonly (readonly [Stated, Stated])[] =>
  repetitionsOf(book, (claim) => {
    const key = keyOf(claim);
    return key === undefined || !claim.amount ? undefined : { key, mention: claim.amount };
  });

/** The first claim of each key, with each later one. */
function repetitionsOf(
  { text }: BudgetBook,
  read: (claim: Claim) => { readonly key: string; readonly mention: MoneyMention } | undefined,
): readonly (readonly [Stated, Stated])[] {
  const stated = (text?.claims ?? []).flatMap((claim) => {
    const found = read(claim);
    return found ? [{ claim, ...found }] : [];
  });
  return [...groupBy(stated, ({ key }) => key).values()].flatMap(([first, ...rest]) =>
    first ? rest.map((each) => [first, each] as const) : [],
  );
}

/** Purchases and 机关运行经费 have one meaning wherever they are written. */
function keyOf({ subject, isAside, binding, section }: Claim & { readonly otherYear?: boolean }): string | undefined {
  const [meaning, ...others] = subject.meanings;
  const item = meaning?.item;
  const isPart =
    meaning && [meaning.economic, meaning.functional, meaning.nature, meaning.use].some((each) => each !== undefined);
  // 其中一般公共预算政府采购 is a part of the total, paid from one fund
  const isOneFund = subject.explicit.includes("fund");
  if (!item || isPart || isOneFund || others.length > 0 || isAside || binding.evidence.length > 0) return undefined;
  if (section.id === "project-notes" || section.id === "glossary") return undefined;
  return item === "organ-running" || item.startsWith("procurement") ? item : undefined;
}
