import type { BudgetBook } from "../../model/book";
import { fen } from "../../model/money";
import type { Claim, Meaning } from "../../model/text-claim";
import { type ChangeCase, changeCases, type Printed } from "./changes";
import { type ClaimListSum, listSums } from "./sums";

/** The changes of all parts of an amount, and that of the amount itself. */
export interface ChangeSum {
  readonly sum: ClaimListSum;
  readonly parts: readonly { readonly claim: Claim; readonly delta: Printed }[];
  readonly delta: Printed;
}

/** Lists whose parts add up to their parent and each state a change. */
export const changeSums = (book: BudgetBook): readonly ChangeSum[] =>
  listSums(book).flatMap((sum): readonly ChangeSum[] => {
    if (!sum.total.isPrinted || !sum.isExplained || sum.members.length < 2) return [];
    // an item that ended has a change and no amount
    const members = [...sum.members.map(({ claim }) => claim), ...sum.list.children.filter(({ none }) => none)];
    const parts = members.flatMap((claim) => {
      const delta = deltaOf(claim, book);
      return delta ? [{ claim, delta }] : [];
    });
    return parts.length === members.length ? [{ sum, parts, delta: total(parts.map(({ delta }) => delta)) }] : [];
  });

const total = (printed: readonly Printed[]): Printed => ({
  amount: fen(printed.reduce((all, { amount }) => all + amount, 0)),
  margin: fen(printed.reduce((all, { margin }) => all + margin, 0)),
});

/** The change a claim states; an item whose base was zero has changed by its whole amount. */
export function deltaOf(claim: Claim, book: BudgetBook): Printed | undefined {
  const { incomparable, amount, paragraph } = claim;
  if (incomparable && amount && /基数为(?:零|0)|上年(?:无|没有|为0)/.test(paragraph.text)) return amount;
  return changeCases(book).find((each) => each.claim === claim)?.delta;
}

/** The comparison of one subject wherever the text makes it: by its words here, or in another chapter. */
export function caseOfSubject({ amount, subject, change }: Claim, book: BudgetBook): ChangeCase | undefined {
  const [meaning] = subject.meanings;
  if (!meaning) return undefined;
  return changeCases(book).find(
    ({ claim, delta }) =>
      delta !== undefined &&
      claim.amount?.amount === amount?.amount &&
      claim.subject.meanings.some((each) => isSameMoney(each, meaning)) &&
      (!change || claim.change === change),
  );
}

const isSameMoney = (a: Meaning, b: Meaning): boolean => {
  const fields = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof Meaning>;
  return [...fields].every((field) => field === "balance" || a[field] === b[field]);
};

/** What a part must have been last year: current less change. */
export function backSolved({ amount, none }: Claim, delta: Printed): Printed | undefined {
  if (!amount) return none && { amount: fen(-delta.amount), margin: delta.margin };
  return { amount: fen(amount.amount - delta.amount), margin: fen(amount.margin + delta.margin) };
}

/** Lists of items leave out what ended: then the parts can only have been less, and have grown more, than the total. */
export const mayEnd = ({ parts }: ChangeSum): boolean =>
  parts.some(({ claim }) => {
    const [meaning] = claim.subject.meanings;
    return (
      (meaning?.functional ?? meaning?.economic ?? meaning?.governmentEconomic ?? meaning?.project ?? meaning?.fund) !==
      undefined
    );
  });
