import { FEN_PER_UNIT, type Fen, fen, formatFen } from "../../model/money";
import type { FoundAnswer } from "../../model/passage";
import type { Claim, Meaning, MoneyMention } from "../../model/text-claim";
import type { SectionQuestion } from "../gap-book";
import type { Narrows } from "../slots/slot";
import { type AnsweringText, proposed } from "./text-of";

/** Last year's amount as a text states it: directly, or as this year's amount less the change it names. */
export function priorIn(text: AnsweringText, { subject, stage, current }: SectionQuestion): FoundAnswer | undefined {
  // what last year's text states is last year's budget
  if (!subject || (text.source === "last-year-text" && stage === "outturn")) return undefined;
  for (const claim of about(text, subject)) {
    const amount = text.source === "last-year-text" ? statedBy(claim) : beforeChange(claim, stage, text.year, current);
    if (amount !== undefined) return number(text, claim, amount);
  }
  return undefined;
}

/** An amount that no table of this workbook states, by its meaning or by its words. Last year's text says nothing about it. */
export function amountIn(text: AnsweringText, { subject, words, stage }: SectionQuestion): FoundAnswer | undefined {
  if (text.source === "last-year-text") return undefined;
  const found = subject ? about(text, subject) : words === undefined ? [] : named(text, words);
  // final accounts speak of their budget too
  const isAsked = (claim: Claim): boolean => claim.stage === stage;
  const claims = found.filter(
    (claim) => claim.amount !== undefined && claim.subject.by !== "context" && isAsked(claim),
  );
  const [first] = claims;
  const stated = new Set(claims.map(({ amount }) => amount?.amount));
  // a text that says two things about one amount answers nothing
  if (first?.amount && stated.size === 1) return number(text, first, first.amount.amount);
  return first === undefined && subject && stage === undefined ? noneIn(text, subject) : undefined;
}

/** 没有安排政府性基金预算支出 */
function noneIn(text: AnsweringText, subject: Narrows): FoundAnswer | undefined {
  const found = text.reading.noneStatements.find(({ meaning }) => meaning && isAbout(meaning, subject, false));
  return found && proposed(text, found.paragraph, found.span, "0");
}

/** Why the amount changed, where the text explains a change in the same direction. */
export function reasonIn(text: AnsweringText, { subject, about: change }: SectionQuestion): FoundAnswer | undefined {
  if (!subject) return undefined;
  for (const claim of about(text, subject)) {
    const { reason } = claim;
    const direction = claim.change?.direction ?? claim.growth?.direction;
    if (!reason || (direction !== undefined && change && direction !== change.direction)) continue;
    const words = reason.paragraph.text
      .slice(reason.span.start, reason.span.end)
      .replace(/^.{0,6}?原因(?:是|为|在于|系|：|:)*/u, "");
    const found = words.length < 2 ? undefined : proposed(text, reason.paragraph, reason.span);
    if (found) return { ...found, text: found.text.replace(/^.{0,6}?原因(?:是|为|在于|系|：|:)*/u, "") };
  }
  return undefined;
}

/** What the money of an item is for. */
export function useIn(text: AnsweringText, code: string): FoundAnswer | undefined {
  for (const claim of text.reading.claims) {
    if (!claim.use || claim.subject.by === "context") continue;
    if (!claim.subject.meanings.some(({ functional }) => functional === code)) continue;
    const found = proposed(text, claim.paragraph, claim.use.span);
    if (found) return { ...found, text: found.text.replace(/^(?:主要|具体)?(?:用于|用途(?:是|为)?)[：:]?/u, "") };
  }
  return undefined;
}

/** Claims about exactly this, then those that leave open what the subject says more closely. */
function about({ reading }: AnsweringText, subject: Narrows): readonly Claim[] {
  const claims = reading.claims.filter((claim) => !claim.isAside);
  const of = (test: (meaning: Meaning) => boolean) => claims.filter(({ subject: { meanings } }) => meanings.some(test));
  const exact = of((meaning) => isAbout(meaning, subject, false));
  return [...exact, ...of((meaning) => isAbout(meaning, subject, true)).filter((claim) => !exact.includes(claim))];
}

const named = ({ reading }: AnsweringText, words: string): readonly Claim[] =>
  reading.claims.filter(
    ({ subject, isAside }) => !isAside && words.split("|").some((each) => subject.text.includes(each)),
  );

const NARROWING = [
  "functional",
  "economic",
  "governmentEconomic",
  "use",
  "item",
  "accounting",
  "line",
  "project",
] as const;

/** Items that are of general money by themselves, whatever a text calls the fund. */
const OF_ANY_FUND = /^(?:three-public|meetings|training|organ-running|procurement)/;

/** Whether words mean exactly this; loosely, where they leave its nature open. */
export function isAbout(meaning: Meaning, wanted: Narrows, isLoose: boolean): boolean {
  if (NARROWING.some((field) => meaning[field] !== wanted[field])) return false;
  if (OF_ANY_FUND.test(wanted.item ?? "")) return true;
  if ((meaning.flow ?? "expenditure") !== (wanted.flow ?? "expenditure")) return false;
  if (meaning.nature !== wanted.nature && !(isLoose && meaning.nature === undefined)) return false;
  if (meaning.fund === wanted.fund) return true;
  const isListed = (wanted.functional ?? wanted.economic ?? wanted.governmentEconomic ?? wanted.use) !== undefined;
  return isListed && isOneFund(meaning.fund, wanted.fund);
}

const isOneFund = (a = "fiscal", b = "fiscal"): boolean => a.startsWith(b) || b.startsWith(a);

const statedBy = ({ amount }: Claim): Fen | undefined => amount?.amount;

/** Only a text that states this year's amount as the tables do is believed about last year's. */
function beforeChange(
  { amount, change, prior }: Claim,
  stage: SectionQuestion["stage"],
  year: number,
  current: Fen | undefined,
): Fen | undefined {
  if (current !== undefined && amount && !isSame(amount, current)) return undefined;
  if (prior) return isBase(prior.base, stage, year) ? prior.mention.amount : undefined;
  if (!change || (change.base && !isBase(change.base, stage, year))) return undefined;
  const now = amount?.amount ?? current;
  if (now === undefined) return undefined;
  if (change.direction === "same") return now;
  if (!change.mention) return undefined;
  return fen(change.direction === "up" ? now - change.mention.amount : now + change.mention.amount);
}

const isSame = ({ amount, margin }: MoneyMention, current: Fen): boolean => Math.abs(amount - current) <= margin;

/** Last year, and not the other one of budget and outturn. */
function isBase(
  base: { readonly year?: number; readonly stage?: string },
  stage: SectionQuestion["stage"],
  year: number,
): boolean {
  return (
    (base.year === undefined || base.year === year - 1) &&
    (base.stage === undefined || stage === undefined || base.stage === stage)
  );
}

const number = (text: AnsweringText, { paragraph, span }: Claim, amount: Fen): FoundAnswer | undefined =>
  amount < 0 ? undefined : proposed(text, paragraph, span, typed(amount));

/** As a person would type it: in 万元 where that is exact. */
const typed = (amount: Fen): string =>
  amount % (FEN_PER_UNIT.万元 / 100) === 0 ? `${formatFen(amount)}万元` : `${formatFen(amount, "元")}元`;
