import type { BudgetBook } from "../../model/book";
import { type Fen, fen } from "../../model/money";
import type { Direction, Stage } from "../../model/subject";
import type { Claim, Evidence, GrowthClaim, Meaning, MoneyMention } from "../../model/text-claim";
import { readOnce } from "../../model/remembered";
import { judgedAmounts } from "./amounts";

/** A printed or stored amount with what rounding may have hidden. */
export interface Printed {
  readonly amount: Fen;
  readonly margin: Fen;
}

/** What the text says about how an amount changed, with everything it can be compared with. */
export interface ChangeCase {
  readonly claim: Claim;
  /** Signed: a decrease is negative; undefined where only a percentage is given. */
  readonly delta?: Printed;
  readonly mention?: MoneyMention;
  readonly direction: Direction;
  readonly growth?: GrowthClaim;
  /** This year's amount: as the text says, as the tables say. Either may stand behind the change. */
  readonly currents: readonly Printed[];
  /** Last year's amount, as the text says or the tables state; the base of the comparison is certain. */
  readonly priors: readonly (Printed & { readonly evidence?: Evidence })[];
}

/** Every comparison of the text with last year. */
export const changeCases = readOnce((book: BudgetBook): readonly ChangeCase[] =>
  (book.text?.claims ?? []).flatMap((claim) => caseOf(claim, book) ?? []),
);

function caseOf(claim: Claim, book: BudgetBook): ChangeCase | undefined {
  const { change, growth, isAside } = claim;
  if (isAside || (!change && !growth)) return undefined;
  const direction = change?.direction ?? growth?.direction ?? "same";
  const mention = change?.mention;
  const isStatedSame = change !== undefined && !mention && direction === "same";
  const delta = mention ? signed(mention, direction) : isStatedSame ? { amount: fen(0), margin: fen(0) } : undefined;
  return {
    claim,
    direction,
    currents: currentsOf(claim, book),
    priors: priorsOf(claim, book),
    ...(delta && { delta }),
    ...(mention && { mention }),
    ...(growth && { growth }),
  };
}

const signed = ({ amount, margin }: MoneyMention, direction: Direction): Printed => ({
  amount: fen(direction === "down" ? -amount : amount),
  margin,
});

/** The stated amount and, where it is bound for certain, that of the tables; a claim without amount takes an earlier one. */
function currentsOf(claim: Claim, book: BudgetBook): readonly Printed[] {
  const { amount, binding, none } = claim;
  if (none && !amount) return [{ amount: fen(0), margin: fen(0) }];
  const isSure = binding.certainty === "A" || binding.certainty === "B";
  const facts = isSure ? binding.evidence : [];
  if (amount) {
    const judged = judgedAmounts(book).find((each) => each.claim === claim);
    const known = judged?.evidence ?? facts[0];
    if (!known) return [amount];
    // what the table states more exactly was not rounded by the text alone: either number as it stands gave the change
    const isFiner = known.margin < amount.margin && Math.abs(known.amount - amount.amount) <= amount.margin;
    return [isFiner ? { amount: amount.amount, margin: known.margin } : amount, known];
  }
  return facts.filter(({ amount: value }, _, all) => all.every((each) => each.amount === value)).slice(0, 1);
}

/**
 * Last year's amount where the base is certain: printed in the text; or stated by the tables at the stage the text names,
 * or by all of them with one amount.
 */
function priorsOf(claim: Claim, book: BudgetBook): ChangeCase["priors"] {
  const { binding, change, subject } = claim;
  const prior = claim.prior ?? priorOfItem(claim, book);
  if (prior) return [prior.mention];
  if (binding.certainty === "C" && subject.by === "alias") return [];
  const { priors } = binding;
  const stage = change?.base?.stage ?? stageOf(book, priors);
  const inStage = stage === undefined ? priors : priors.filter((each) => isOfStage(book, each, stage));
  const [first] = inStage;
  if (!first || inStage.some(({ amount }) => amount !== first.amount)) return [];
  return [{ amount: first.amount, margin: first.margin, evidence: first }];
}

/** 上年执行数为 a，本年预算安排 b，比上年执行数增加 c%: last year's amount was said of the item, before its amount was said again. */
function priorOfItem({ subject, paragraph, change }: Claim, { text }: BudgetBook): Claim["prior"] {
  const [meaning] = subject.meanings;
  if (subject.by !== "context" || !meaning) return undefined;
  const said = (text?.claims ?? []).findLast(
    (each) => each.paragraph === paragraph && each.prior && isSame(each.subject.meanings[0], meaning),
  )?.prior;
  const stage = change?.base?.stage;
  const isOther = stage !== undefined && said?.base.stage !== undefined && said.base.stage !== stage;
  return isOther ? undefined : said;
}

const isSame = (a: Meaning | undefined, b: Meaning): boolean => JSON.stringify(a) === JSON.stringify(b);

/** A base without a word for its stage: the usual one of the region, if the tables state it. */
const stageOf = ({ profile }: BudgetBook, priors: readonly Evidence[]): Stage | undefined =>
  priors.length > 0 ? profile.baseline : undefined;

/** True when the tables state the amount at this stage. */
export function isOfStage({ facts }: BudgetBook, { cells }: Evidence, stage: Stage): boolean {
  const fact = cells[0] && facts.at(cells[0]);
  return fact === undefined || fact.subject.stage === stage;
}

/** The base of a percentage, from current and change, or as printed. */
export function basesOf({ currents, delta, priors, growth }: ChangeCase): readonly Printed[] {
  const fromChange = delta
    ? currents.map(({ amount, margin }) => ({
        amount: fen(amount - delta.amount),
        margin: fen(margin + delta.margin),
      }))
    : [];
  return growth ? [...priors, ...fromChange] : [];
}

/** 增加 and 减少 as words of a message. */
export const DIRECTION_WORDS: Readonly<Record<Direction, string>> = {
  up: "增加",
  down: "减少",
  same: "持平",
};

/**
 * True when the percentage may be that of the two amounts behind the printed ones. A printed change may be the
 * difference of the printed amounts, so the base is known as well as the current amount, and no better.
 */
export function mayGrow({ currents, delta, growth }: ChangeCase): boolean {
  if (!growth || !delta) return false;
  const stated = Number(growth.mention.decimal) * (growth.direction === "down" ? -1 : 1);
  const unit = 10 ** -growth.mention.decimals;
  return currents.some(({ amount, margin }) => {
    const base = amount - delta.amount;
    const wide = Math.max(margin, delta.margin);
    if (base <= wide) return false;
    const low = (100 * (amount - wide)) / (base + wide) - 100;
    const high = (100 * (amount + wide)) / (base - wide) - 100;
    return high >= stated - unit / 2 - 1e-9 && low <= stated + unit / 2 + 1e-9;
  });
}
