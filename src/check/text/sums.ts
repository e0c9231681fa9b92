import type { BudgetBook } from "../../model/book";
import type { FindingCell } from "../../model/finding";
import { addFen, type Fen, subtractFen, sumFen, type Unit } from "../../model/money";
import type { Claim, ClaimList, MoneyMention } from "../../model/text-claim";
import { amountText } from "../wording";
import { judgedAmounts } from "./amounts";
import { evidenceCells, textCells } from "./places";

/** The amount a list splits: printed in the text, or announced there and stated by the tables. */
export interface ListTotal {
  readonly amount: Fen;
  readonly margin: Fen;
  readonly unit: Unit;
  readonly text: string;
  readonly cells: readonly FindingCell[];
  readonly isPrinted: boolean;
}

/** The amounts of a list against the amount they split. */
export interface ListSum {
  readonly list: ClaimList;
  readonly parent: Claim;
  readonly total: ListTotal;
  readonly members: readonly { readonly claim: Claim; readonly mention: MoneyMention }[];
  readonly sum: Fen;
  /** Total less sum. */
  readonly difference: Fen;
  /** How far rounding alone may take them apart: half a last place of every number. */
  readonly slack: Fen;
  readonly isExplained: boolean;
}

const sumsByBook = new WeakMap<BudgetBook, readonly ListSum[]>();

/** Every list whose total is known, with the sum of its members; lists within lists belong to their own parent. */
export function listSums(book: BudgetBook): readonly ListSum[] {
  const known = sumsByBook.get(book);
  if (known) return known;
  const sums = (book.text?.lists ?? []).flatMap((list) => {
    const sum = listSum(list);
    return sum ? [sum] : [];
  });
  sumsByBook.set(book, sums);
  return sums;
}

function listSum(list: ClaimList): ListSum | undefined {
  const { parent, children } = list;
  const total = parent && totalOf(parent, list);
  const members = children.flatMap((claim) =>
    claim.amount && !claim.isAside ? [{ claim, mention: claim.amount }] : [],
  );
  if (!parent || !total || members.length === 0) return undefined;
  const sum = sumFen(members.map(({ mention }) => mention.amount));
  const difference = subtractFen(total.amount, sum);
  const slack = addFen(total.margin, sumFen(members.map(({ mention }) => mention.margin)));
  return { list, parent, total, members, sum, difference, slack, isExplained: Math.abs(difference) <= slack };
}

/** “本年收入按构成划分：” prints no total; the tables have it, if they agree on one. */
function totalOf({ amount, paragraph, binding }: Claim, { kind }: ClaimList): ListTotal | undefined {
  if (amount) {
    const { decimal, unit, margin, span } = amount;
    return { amount: amount.amount, margin, unit, text: `${decimal}${unit}`, cells: textCells(paragraph, span), isPrinted: true }; // prettier-ignore
  }
  const [first] = binding.evidence;
  const isSure = binding.certainty === "A" || binding.certainty === "B";
  if (!first || !isSure || kind !== "split" || first.kind !== "fact") return undefined;
  if (binding.evidence.some((each) => each.amount !== first.amount)) return undefined;
  const { unit, decimals, margin } = first;
  return { amount: first.amount, margin, unit, text: amountText(first.amount, { unit, decimals }), cells: evidenceCells(first), isPrinted: false }; // prettier-ignore
}

/**
 * True when a list of expenditure leaves out exactly the money kept for next year, which classes and natures seldom name.
 * Income by source does name what was brought forward.
 */
export function isBalanceGap({ parent, difference, slack }: ListSum, { facts }: BudgetBook): boolean {
  if (difference <= 0 || parent.subject.meanings.some(({ flow }) => flow === "income")) return false;
  return facts.all.some(
    ({ subject, amount }) =>
      subject.item === "carry-over-out" && subject.stage === "budget" && Math.abs(amount - difference) <= slack,
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
