import type { BudgetBook } from "../../model/book";
import { stageOf } from "../../model/document-kind";
import type { FindingCell } from "../../model/finding";
import { addFen, type Fen, subtractFen, sumFen, type Unit } from "../../model/money";
import type { Claim, ClaimList, MoneyMention } from "../../model/text-claim";
import { readOnce } from "../../model/remembered";
import { amountText } from "../wording";
import { judgedAmounts } from "./amounts";
import { type Division, isAnnexed, outermost, type Partition, partitionsOf } from "./partitions";
import { evidenceCells, textCells } from "./places";

/** The amount a list splits: printed in the text, or announced there and stated by the tables. */
interface ListTotal {
  readonly amount: Fen;
  readonly margin: Fen;
  readonly unit: Unit;
  readonly text: string;
  readonly cells: readonly FindingCell[];
  readonly isPrinted: boolean;
}

/** The amounts of a list against the amount they split. */
export interface ClaimListSum {
  readonly list: ClaimList;
  readonly parent: Claim;
  readonly total: ListTotal;
  /** How the members divide the total; undefined where they do so in several ways, or in none that is known. */
  readonly by?: Division;
  /** The list divides its total in several ways, or goes on behind 此外: what it means to add up to is not certain. */
  readonly isMixed: boolean;
  readonly members: readonly { readonly claim: Claim; readonly mention: MoneyMention }[];
  readonly sum: Fen;
  /** Total less sum. */
  readonly difference: Fen;
  /** How far rounding alone may take them apart: half a last place of every number. */
  readonly slack: Fen;
  readonly isExplained: boolean;
}

/** Every list whose total is known, with the sum of its members; lists within lists belong to their own parent. */
export const listSums = readOnce((book: BudgetBook): readonly ClaimListSum[] =>
  (book.text?.lists ?? []).flatMap(sumsOf),
);

/** One sum for a list; one for each way in which it divides its total, where it does so twice and one of them adds up. */
function sumsOf(list: ClaimList): readonly ClaimListSum[] {
  const { parent } = list;
  const total = parent && totalOf(parent, list);
  const members = list.children.filter(({ amount, isAside }) => amount && !isAside);
  if (!parent || !total || members.length === 0) return [];
  const sumOf = (each: Partition, isMixed: boolean): ClaimListSum => listSum({ list, parent, total, isMixed }, each);
  const partitions = partitionsOf(members, parent);
  const [only] = partitions;
  const whole = sumOf(
    { members, ...(partitions.length === 1 && only) },
    partitions.length > 1 || members.some(isAnnexed),
  );
  if (whole.isExplained || whole.difference > 0) return [whole];
  const groups = partitions.map((each) => sumOf({ ...each, members: outermost(each.members) }, true));
  if (groups.some(({ isExplained }) => isExplained)) {
    return groups.filter((each) => each.isExplained || each.members.length >= 2);
  }
  return isMultiple(whole) ? [] : [whole];
}

function listSum(
  base: Pick<ClaimListSum, "list" | "parent" | "total" | "isMixed">,
  { members: claims, by }: Partition,
): ClaimListSum {
  const members = claims.flatMap((claim) => (claim.amount ? [{ claim, mention: claim.amount }] : []));
  const sum = sumFen(members.map(({ mention }) => mention.amount));
  const difference = subtractFen(base.total.amount, sum);
  const slack = addFen(base.total.margin, sumFen(members.map(({ mention }) => mention.margin)));
  return {
    ...base,
    members,
    sum,
    difference,
    slack,
    isExplained: Math.abs(difference) <= slack,
    ...(by && { by }),
  };
}

/** Twice or three times the total: the money is divided as many times, in a way that was not understood. */
const isMultiple = ({ total, sum, slack }: ClaimListSum): boolean =>
  [2, 3].some((times) => total.amount > 0 && Math.abs(sum - times * total.amount) <= slack + times * total.margin);

/** “本年收入按构成划分：” prints no total; the tables have it, if they agree on one. */
function totalOf({ amount, paragraph, binding }: Claim, { kind }: ClaimList): ListTotal | undefined {
  if (amount) {
    const { decimal, unit, margin, span } = amount;
    return {
      amount: amount.amount,
      margin,
      unit,
      text: `${decimal}${unit}`,
      cells: textCells(paragraph, span),
      isPrinted: true,
    };
  }
  const [first] = binding.evidence;
  const isSure = binding.certainty === "A" || binding.certainty === "B";
  if (!first || !isSure || kind !== "split" || first.kind !== "fact") return undefined;
  if (binding.evidence.some((each) => each.amount !== first.amount)) return undefined;
  const { unit, decimals, margin } = first;
  return {
    amount: first.amount,
    margin,
    unit,
    text: amountText(first.amount, { unit, decimals }),
    cells: evidenceCells(first),
    isPrinted: false,
  };
}

/**
 * True when a list of expenditure leaves out exactly the money kept for next year, which classes and natures seldom name.
 * Income by source does name what was brought forward.
 */
export function isBalanceGap(
  { parent, difference, slack }: ClaimListSum,
  { facts, documentKind }: BudgetBook,
): boolean {
  if (difference <= 0 || parent.subject.meanings.some(({ flow }) => flow === "income")) return false;
  return facts.all.some(
    ({ subject, amount }) =>
      subject.item === "carry-over-out" &&
      subject.stage === stageOf(documentKind) &&
      Math.abs(amount - difference) <= slack,
  );
}

/** True when one of the numbers is already reported by itself: the sum would only repeat it. */
export function isEcho({ parent, members }: ClaimListSum, book: BudgetBook): boolean {
  const wrong = new Set(
    judgedAmounts(book).flatMap(({ claim, verdict }) =>
      verdict === "differs" || verdict === "elsewhere" ? [claim] : [],
    ),
  );
  return wrong.has(parent) || members.some(({ claim }) => wrong.has(claim));
}
