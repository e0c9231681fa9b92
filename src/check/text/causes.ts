import type { BudgetBook } from "../../model/book";
import { toA1 } from "../../model/cell";
import { type Fen, formatFen } from "../../model/money";
import type { Evidence } from "../../model/text-claim";
import { isWithoutOneDigit } from "../causes/digit-count";
import { isSingle } from "../causes/single";
import { tableText } from "../wording";
import { agrees, judgedAmounts, type JudgedAmount } from "./amounts";
import { subjectText } from "./subject-words";

/** A usual way in which an amount in the text goes wrong, in words that follow 疑似. */
type Cause = (judged: JudgedAmount, book: BudgetBook) => string | undefined;

/** “疑似…。”: the most telling cause that fits; nothing when none does. */
export function causeOf(judged: JudgedAmount, book: BudgetBook): string | undefined {
  if (isSingle(judged.mention.amount)) return undefined;
  for (const cause of CAUSES) {
    const text = cause(judged, book);
    if (text !== undefined) return `疑似${text}。`;
  }
  return undefined;
}

/** True where it can be seen how the number went wrong: not where the sentence may speak of other money. */
export function isTypingSlip(judged: JudgedAmount, book: BudgetBook): boolean {
  const found = CAUSES.find((cause) => cause(judged, book) !== undefined);
  return found !== undefined && found !== carryOver && found !== otherScope;
}

const isSame = ({ mention }: JudgedAmount, evidence: Evidence): boolean => agrees(mention, evidence);

const lastYear: Cause = (judged) => {
  const prior = judged.claim.binding.priors.find((each) => isSame(judged, each));
  return prior && `沿用了上年数（${cellsOf(prior)}）`;
};

const carryOver: Cause = (judged, { facts }) => {
  const meaning = judged.claim.subject.meanings[0];
  if (meaning?.flow !== "income" || meaning.functional !== undefined) return undefined;
  const { year } = judged.evidence.table.year === undefined ? { year: undefined } : judged.evidence.table;
  const total = facts.all.find(
    ({ subject, line, amount }) =>
      subject.flow === "income" &&
      line.role === "total" &&
      subject.functional === undefined &&
      subject.unit === undefined &&
      (year === undefined || subject.year === year) &&
      amount === judged.mention.amount &&
      amount !== judged.evidence.amount,
  );
  const brought = facts.all.find(
    ({ subject, amount }) => subject.item === "carry-over-in" && amount === judged.difference,
  );
  return total && brought && judged.difference > 0
    ? `写成了包括上年结转 ${formatFen(brought.amount)}万元在内的总计（${toA1(total.cell)}）`
    : undefined;
};

const otherScope: Cause = (judged) => {
  const found = judged.claim.binding.elsewhere.find((each) => isSame(judged, each));
  return found && `取自“${tableText(found.table)}”的同名数（${cellsOf(found)}）`;
};

const neighbour: Cause = (judged, book) => {
  const siblings = judgedAmounts(book).filter(
    (each) => each !== judged && each.claim.section === judged.claim.section && each.evidence !== judged.evidence,
  );
  const source = siblings.find((each) => isSame(judged, each.evidence));
  if (!source) return undefined;
  const isSwap = source.verdict === "differs" && agrees(source.mention, judged.evidence);
  return isSwap ? `与“${subjectText(source.claim)}”的金额互换` : `照抄了“${subjectText(source.claim)}”的金额`;
};

const digits: Cause = ({ mention, evidence }) => {
  const decimals = Math.max(mention.decimals, 2);
  const stands = digitsOf(mention.amount, mention.unit, decimals);
  const needs = digitsOf(evidence.amount, mention.unit, decimals);
  if (isWithoutOneDigit(stands, needs)) return "多了一位数字";
  if (isWithoutOneDigit(needs, stands)) return "少了一位数字";
  if (stands.length !== needs.length) return undefined;
  const wrong = stands.split("").flatMap((digit, i) => (digit === needs.charAt(i) ? [] : [i]));
  const [first = 0, second = 0] = wrong;
  if (wrong.length === 1 && stands.length >= 3) return "有一位数字写错";
  const isSwapped = wrong.length === 2 && second === first + 1 && stands.charAt(first) === needs.charAt(second);
  return isSwapped && stands.charAt(second) === needs.charAt(first) ? "相邻两位数字前后颠倒" : undefined;
};

const point: Cause = ({ mention, evidence }) => {
  if (evidence.amount === 0) return undefined;
  const ratio = mention.amount / evidence.amount;
  const factor = [10, 100, 1_000, 0.1, 0.01, 0.001].find((each) => Math.abs(ratio / each - 1) < 1e-6);
  return factor === undefined ? undefined : "小数点错位";
};

const digitsOf = (amount: Fen, unit: JudgedAmount["mention"]["unit"], decimals: number): string =>
  formatFen(amount, unit, decimals)
    .replace(/[-.]/g, "")
    .replace(/^0+(?=\d)/, "");

/** Where the number comes from, then how it was typed. A moved point moves digits as well, so it comes first. */
const CAUSES: readonly Cause[] = [carryOver, lastYear, neighbour, otherScope, point, digits];

const cellsOf = ({ cells }: Evidence): string => cells.slice(0, 2).map(toA1).join("、");
