import type { BudgetBook } from "../../model/book";
import { addFen, type Fen, subtractFen } from "../../model/money";
import type { Claim, ClaimList, MoneyMention } from "../../model/text-claim";
import { judgedAmounts } from "./amounts";

/** The amounts of a list against the amount they split. */
export interface ListSum {
  readonly list: ClaimList;
  readonly parent: Claim;
  readonly total: MoneyMention;
  readonly members: readonly { readonly claim: Claim; readonly mention: MoneyMention }[];
  readonly sum: Fen;
  /** Total less sum. */
  readonly difference: Fen;
  /** Rounding alone explains the difference: half a last place of every number. */
  readonly isExplained: boolean;
}

/** Every list whose parent states an amount, with the sum of its members; lists within lists belong to their own parent. */
export const listSums = (book: BudgetBook): readonly ListSum[] =>
  (book.text?.lists ?? []).flatMap((list) => {
    const sum = listSum(list);
    return sum ? [sum] : [];
  });

function listSum(list: ClaimList): ListSum | undefined {
  const { parent, children } = list;
  const total = parent?.amount;
  const members = children.flatMap((claim) =>
    claim.amount && !claim.isAside ? [{ claim, mention: claim.amount }] : [],
  );
  if (!parent || !total || members.length === 0) return undefined;
  const sum = addFen(...members.map(({ mention }) => mention.amount));
  const difference = subtractFen(total.amount, sum);
  const slack = [total, ...members.map(({ mention }) => mention)].reduce((all, { margin }) => all + margin, 0);
  return { list, parent, total, members, sum, difference, isExplained: Math.abs(difference) <= slack };
}

/** True when the list leaves out exactly the money brought forward or left over, which splits seldom name. */
export function isBalanceGap({ parent, difference, total, members }: ListSum, { facts }: BudgetBook): boolean {
  if (difference <= 0) return false;
  const slack = [total, ...members.map(({ mention }) => mention)].reduce((all, { margin }) => all + margin, 0);
  const flows = new Set(parent.subject.meanings.map(({ flow }) => flow ?? "expenditure"));
  return facts.all.some(
    ({ subject, amount }) =>
      subject.item === (subject.flow === "income" ? "carry-over-in" : "carry-over-out") &&
      flows.has(subject.flow) &&
      subject.stage === "budget" &&
      Math.abs(amount - difference) <= slack,
  );
}

/** True when one of the numbers is already reported by itself: the sum would only repeat it. */
export function isEcho({ parent, members }: ListSum, book: BudgetBook): boolean {
  const wrong = new Set(
    judgedAmounts(book).flatMap(({ claim, verdict }) =>
      verdict === "differs" || verdict === "elsewhere" ? [claim] : [],
    ),
  );
  return wrong.has(parent) || members.some(({ claim }) => wrong.has(claim));
}
