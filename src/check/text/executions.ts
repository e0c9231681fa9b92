import { figuresOf, wholeBudget } from "../../book/figures/index";
import type { BudgetBook } from "../../model/book";
import type { Fen } from "../../model/money";
import { groupBy } from "../../model/group-by";
import { readOnce } from "../../model/remembered";
import type { Direction, Stage } from "../../model/subject";
import type { Claim, MoneyMention, Rate } from "../../model/text-claim";
import type { TextSpan } from "../../model/text-source";
import { subjectText } from "./subject-words";

/** What was spent on something, and what was planned for it, as the text says: 年初预算为 a，支出决算为 b. */
export interface Execution {
  /** Speaks of what was spent. */
  readonly claim: Claim;
  readonly spent: MoneyMention;
  readonly planned: Planned;
  readonly rate?: Rate;
  /** 决算数大于年初预算数 */
  readonly said?: {
    readonly direction: Direction;
    readonly span: TextSpan;
    readonly isVague: boolean;
  };
  readonly hasReason: boolean;
}

/** In the text, or in the tables alone. */
interface Planned {
  readonly amount: Fen;
  readonly margin: number;
  readonly mention?: MoneyMention;
  /** What says it. */
  readonly claim?: Claim;
}

/** Every amount of the text that was spent, with the budget that its sentence compares it with. */
export const executions = readOnce((book: BudgetBook): readonly Execution[] => {
  const claims = (book.text?.claims ?? []).filter(({ isAside }) => !isAside);
  // a budget and what was spent of it stand in one paragraph
  const paragraphs = groupBy(claims, ({ paragraph }) => paragraph);
  return [...paragraphs.values()].flatMap((beside) => executionsAmong(beside, book));
});

function executionsAmong(claims: readonly Claim[], book: BudgetBook): readonly Execution[] {
  return claims.flatMap((claim, i): readonly Execution[] => {
    const { amount, stage, paragraph, rates = [] } = claim;
    if (!amount || stage !== undefined) return [];
    const end = claims.slice(i + 1).find((each) => each.amount)?.span.start;
    const said = comparisonIn(paragraph.text, amount.span.end, end ?? paragraph.text.length);
    const hasReason = /原因|由于|因/.test(paragraph.text.slice(amount.span.end, end));
    const withBudget = (of: Stage, rate?: Rate): readonly Execution[] => {
      const planned = plannedBeside(claims, claim, of) ?? (rate && plannedInTables(book, claim, of));
      const compared = of === "budget" && said ? { said } : {};
      return planned ? [{ claim, spent: amount, planned, hasReason, ...(rate && { rate }), ...compared }] : [];
    };
    return rates.length > 0 ? rates.flatMap((rate) => withBudget(rate.of, rate)) : withBudget("budget");
  });
}

/** What messages call it: the name that the budget bears, for 支出决算为 says no more. */
export const executionText = ({ claim, planned }: Execution): string =>
  subjectText(planned.claim ?? claim).replace(/(?:支出)?(?:年初预算|全年预算|预算|决算)数?$/, "");

/** The budget of the same thing that the paragraph names, the nearest before it first. */
function plannedBeside(claims: readonly Claim[], { subject, span }: Claim, of: Stage): Planned | undefined {
  const key = JSON.stringify(subject.meanings);
  const beside = claims.filter((each) => each.stage === of && JSON.stringify(each.subject.meanings) === key);
  const before = beside.findLast((each) => each.span.start <= span.start);
  const said = before ?? beside[0];
  const mention = said?.amount;
  return mention && subject.meanings.length > 0
    ? { amount: mention.amount, margin: mention.margin, mention, claim: said }
    : undefined;
}

/** 三公 items of which the tables alone state the budget, blank as well. */
function plannedInTables(book: BudgetBook, { subject }: Claim, stage: Stage): Planned | undefined {
  const item = subject.meanings[0]?.item;
  if (!item?.startsWith("three-public")) return undefined;
  const { stated, blank } = wholeBudget(figuresOf(book));
  const isOf = (figure: (typeof stated)[number]): boolean =>
    figure.subject.item === item && figure.subject.stage === stage && figure.subject.year === book.identity.year;
  const [found, ...others] = stated.filter(isOf);
  const figure = found ?? blank.find(isOf);
  return figure && others.every(({ amount }) => amount === figure.amount)
    ? { amount: figure.amount, margin: figure.margin }
    : undefined;
}

const COMPARED =
  /决算数?(?:(大于|高于|超过|多于|超)|(小于|低于|少于)|(等于|与))(?:年初)?预算数?(?:(基本)?(持平|一致|相等|相同))?/;

/** 决算数与预算数基本持平: about as much. 决算数与上年 compares with another year. */
function comparisonIn(text: string, from: number, to: number): Execution["said"] {
  const match = COMPARED.exec(text.slice(from, to));
  if (!match) return undefined;
  const [words, up, down, same, about, equal] = match;
  if (same === "与" && equal === undefined) return undefined;
  const start = from + match.index;
  return {
    direction: up !== undefined ? "up" : down !== undefined ? "down" : "same",
    span: { start, end: start + words.length },
    isVague: about !== undefined,
  };
}
