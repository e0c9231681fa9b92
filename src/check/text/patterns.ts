import type { BudgetBook } from "../../model/book";
import { type Fen, FEN_PER_UNIT, sumFen } from "../../model/money";
import { readOnce } from "../../model/remembered";
import { groupBy } from "../../model/group-by";
import { judgedAmounts, type JudgedAmount } from "./amounts";

/** Several misses of one last place with one explanation. */
export interface RoundingPattern {
  readonly kind: "balanced-twice" | "truncated";
  readonly members: readonly JudgedAmount[];
}

/** Misses of one list that cancel: text and table were balanced separately; three cut-off amounts: truncation. */
export const roundingPatterns = readOnce((book: BudgetBook): readonly RoundingPattern[] => {
  const misses = judgedAmounts(book).filter(({ verdict }) => verdict === "rounding");
  const cut = misses.filter(isCutOff);
  const truncated: readonly RoundingPattern[] = cut.length >= 3 ? [{ kind: "truncated", members: cut }] : [];
  const left = truncated.length > 0 ? misses.filter((each) => !cut.includes(each)) : misses;
  return [...truncated, ...balanced(left)];
});

export const isPatterned = (judged: JudgedAmount, book: BudgetBook): boolean =>
  roundingPatterns(book).some(({ members }) => members.includes(judged));

/** The table knows more places than the text shows, and the text simply drops them. */
function isCutOff({ mention, evidence }: JudgedAmount): boolean {
  const place = FEN_PER_UNIT[mention.unit] / 10 ** mention.decimals;
  return evidence.amount % place !== 0 && Math.trunc(evidence.amount / place) * place === mention.amount;
}

/** Members of one list, or of one paragraph, whose misses add up to nothing. */
function balanced(misses: readonly JudgedAmount[]): readonly RoundingPattern[] {
  const groups = groupBy(misses, ({ claim }) => claim.list ?? claim.paragraph);
  return [...groups.values()].flatMap((members): readonly RoundingPattern[] => {
    const net: Fen = sumFen(members.map(({ difference }) => difference));
    return members.length >= 2 && net === 0 ? [{ kind: "balanced-twice", members }] : [];
  });
}
