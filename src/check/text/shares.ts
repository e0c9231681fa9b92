import type { BudgetBook } from "../../model/book";
import type { Fact } from "../../model/fact";
import { type Fen, sumFen } from "../../model/money";
import type { Claim, Share } from "../../model/text-claim";

/** An amount with what rounding may have hidden, in 分. */
interface Quantity {
  readonly amount: Fen;
  readonly margin: number;
}

export interface ShareCase {
  readonly claim: Claim;
  readonly part: Quantity;
  /** Any of these may be the whole. */
  readonly wholes: readonly Quantity[];
  readonly mention: NonNullable<Claim["share"]>["mention"];
}

/** Every share of the text with the amounts it may be a share of. */
export const sharesIn = (book: BudgetBook): readonly ShareCase[] =>
  (book.text?.claims ?? []).flatMap((claim): readonly ShareCase[] => {
    const { share, amount } = claim;
    if (!share || !amount || claim.isAside) return [];
    const wholes = wholesOf(claim, book);
    return wholes.length > 0 ? [{ claim, part: amount, wholes, mention: share.mention }] : [];
  });

/** Shares of more than the whole: whatever the base is, no part is larger; of last year's amount or of a plan it may be. */
export const overWhole = (book: BudgetBook): readonly Pick<ShareCase, "claim" | "mention">[] =>
  (book.text?.claims ?? []).flatMap((claim) =>
    claim.share && !claim.isAside && Number(claim.share.mention.decimal) > MOST && !OTHER_TIME.test(claim.share.whole)
      ? [{ claim, mention: claim.share.mention }]
      : [],
  );

/** A whole percent above 100 may be rounding of parts. */
const MOST = 101;
const OTHER_TIME = /年|执行|决算|计划|目标|定额|标准/;

/** The amount the words name, else that of the list or the sentence; the base of the sentence, never any total. */
function wholesOf(claim: Claim, book: BudgetBook): readonly Quantity[] {
  const { share, parent, paragraph } = claim;
  if (!share) return [];
  if (share.whole !== "") {
    const named = share.wholeMeanings.map((meaning) => JSON.stringify(meaning));
    const said = (book.text?.claims ?? []).filter(
      (each) =>
        each.amount &&
        each.section === claim.section &&
        each.subject.meanings.some((meaning) => named.includes(JSON.stringify(meaning))),
    );
    const near = said.filter((each) => each.paragraph === paragraph);
    const parts = near.length > 0 ? near : said;
    const own = parent && isNamedBy(share.wholeMeanings, parent) ? amountsOf(parent) : [];
    const printed = [...parts.flatMap(amountsOf), ...own];
    return printed.length > 0 || !isCertain(claim) ? printed : tableWholes(share);
  }
  return parent ? amountsOf(parent) : siblingsWhole(claim, book);
}

/**
 * a，占x%；b，占y%。 without any word for the base: all of them together, where the text or a table states that sum and at
 * least half of the shares are shares of it.
 */
function siblingsWhole({ paragraph }: Claim, book: BudgetBook): readonly Quantity[] {
  const siblings = (book.text?.claims ?? []).filter(
    (each) => each.paragraph === paragraph && each.share?.whole === "" && !each.parent && !each.isAside,
  );
  const parts = siblings.flatMap(({ amount }) => amount ?? []);
  if (parts.length < 2 || parts.length < siblings.length) return [];
  const whole = {
    amount: sumFen(parts.map(({ amount }) => amount)),
    margin: parts.reduce((sum, { margin }) => sum + margin, 0),
  };
  const isWhole = ({ amount, margin }: Quantity): boolean => Math.abs(amount - whole.amount) <= margin + whole.margin;
  const fitting = siblings.filter(({ amount, share }) => amount && share && fits(amount, whole, share.mention));
  const isStated =
    (book.text?.claims ?? []).some(({ amount, paragraph: at }) => at !== paragraph && amount && isWhole(amount)) ||
    book.facts.all.some((fact) => fact.table.confidence >= SURE && isWhole(fact));
  return isStated && fitting.length * 2 >= siblings.length ? [whole] : [];
}

const isCertain = ({ binding: { certainty } }: Claim): boolean => certainty === "A" || certainty === "B";

/** The base stands in the tables alone; they must agree on it. */
function tableWholes({ wholeEvidence }: Share): readonly Quantity[] {
  const found = wholeEvidence.filter(({ kind, table }) => kind === "fact" && table.confidence >= SURE);
  return found.every(({ amount }) => amount === found[0]?.amount) ? found.slice(0, 1) : [];
}

/** Below this the user is asked what a table is. */
const SURE = 0.8;

/** True when the words after 占 say nothing against the parent of the list. */
const isNamedBy = (meanings: readonly object[], parent: Claim): boolean =>
  meanings.some((meaning) =>
    Object.entries(meaning).every(([field, value]) =>
      parent.subject.meanings.some((each) => each[field as keyof typeof each] === value),
    ),
  );

const amountsOf = (claim: Claim): readonly Quantity[] =>
  claim.amount ? [claim.amount] : isCertain(claim) ? claim.binding.evidence : [];

/** True when rounding explains the share. */
export function fits(
  part: Quantity,
  whole: Quantity,
  { decimal, decimals }: { readonly decimal: string; readonly decimals: number },
): boolean {
  const unit = 10 ** -decimals;
  const stated = Number(decimal);
  if (whole.amount === 0) return part.amount === 0;
  const low = (100 * Math.max(0, part.amount - part.margin)) / (whole.amount + whole.margin);
  const high = (100 * (part.amount + part.margin)) / Math.max(1, whole.amount - whole.margin);
  return high >= stated - unit / 2 - 1e-9 && low <= stated + unit / 2 + 1e-9;
}

/** Shares of one list add up to 100 %: the last one may have been fitted. */
export function closesToHundred({ list, parent, paragraph, share }: Claim, book: BudgetBook): boolean {
  const members = list
    ? list.children
    : (book.text?.claims ?? []).filter((each) => each.paragraph === paragraph && each.share?.whole === share?.whole);
  const sum = members.reduce((all, each) => all + Number(each.share?.mention.decimal ?? 0), 0);
  return (parent !== undefined || members.length >= 2) && Math.abs(sum - 100) < 1e-6;
}

/** How many units of its last place a share is off. */
export const missBy = (part: Quantity, whole: Quantity, { decimal, decimals }: ShareCase["mention"]): number =>
  Math.round(Math.abs(Number(decimal) - Number(percent(part, whole, decimals))) * 10 ** decimals);

/** The share as it should be printed. */
export const percent = (part: Quantity, whole: Quantity, decimals: number): string =>
  ((100 * part.amount) / whole.amount).toFixed(decimals);

/** A larger amount of the base's table that gives the printed share: then the base was wider than the words say. */
export function otherBase({ claim, part, mention }: ShareCase, { facts, identity }: BudgetBook): Fact | undefined {
  const [base] = claim.share?.wholeEvidence ?? [];
  if (!base || part.amount === 0) return undefined;
  return facts
    .inTable(base.table)
    .find(
      (fact) =>
        fact.amount > base.amount &&
        (fact.subject.year === 0 || fact.subject.year === identity.year) &&
        fits(part, fact, mention),
    );
}
