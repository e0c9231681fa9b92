import { type Fen, fen } from "../../src/model/money";
import { type Accounting, type Fund, isBelow, type Nature, type Use } from "../../src/model/subject";

/** Where money stood before the year: new money, or what was left. */
export type Source = "current" | "carry-over" | "account-balance" | "surplus";
/** What becomes of it: spent within the year, or left again. */
export type Outcome = "spent" | "carried-over" | "account-balance";

/** Money set aside is neither for running nor for a project, and tables call it by many names. */
export type Purpose = Nature | "reserve";

/**
 * One amount of the budget with everything that can be said about it. Income is the ledger seen by source, expenditure
 * the same ledger seen by purpose: whatever is drawn from it fits together.
 */
export interface Money {
  readonly amount: Fen;
  /** Absent for carried-over money in regions whose tables no longer tell whose it was. */
  readonly fund?: Fund;
  readonly source: Source;
  readonly outcome: Outcome;
  /** Seven digits. */
  readonly functional: string;
  /** Five digits. */
  readonly economic: string;
  readonly governmentEconomic: string;
  readonly nature: Purpose;
  readonly use?: Use;
  readonly accounting: Accounting;
  readonly project?: string;
  /** Kind of money within a fund, where tables print it: 经费拨款 beside 非税收入. */
  readonly channel?: string;
  /** Code of the subordinate unit, in the budget of a department. */
  readonly unit?: string;
}

/** The ledgers a budget has: its own, and what is compared with it. */
export type Period = "budget" | "prior-budget" | "prior-outturn";

/** Which money is meant; what is not named does not matter. Codes and funds stand for everything below them. */
export interface Selection {
  readonly period: Period;
  readonly fund?: string;
  /** Any of these funds. */
  readonly anyFund?: readonly string[];
  /** Everything but this fund. */
  readonly notFund?: string;
  readonly source?: Source;
  readonly outcome?: Outcome;
  readonly functional?: string;
  readonly economic?: string;
  /** Any of these. */
  readonly economics?: readonly string[];
  readonly governmentEconomic?: string;
  readonly nature?: Purpose;
  readonly use?: Use;
  readonly accounting?: Accounting;
  readonly project?: string;
  readonly channel?: string;
  readonly unit?: string;
  /** Name of a purchase, or "*" for all of them: they are no money of their own but part of the rest. */
  readonly purchase?: string;
  readonly purchaseKind?: "goods" | "construction" | "services";
}

const within = (own: string | undefined, wanted: string | undefined): boolean =>
  wanted === undefined || (own !== undefined && (own === wanted || isBelow(own, wanted)));

const same = <T>(own: T | undefined, wanted: T | undefined): boolean => wanted === undefined || own === wanted;

export const matches = (money: Money, wanted: Selection): boolean =>
  within(money.fund, wanted.fund) &&
  (wanted.anyFund === undefined || wanted.anyFund.some((fund) => within(money.fund, fund))) &&
  (wanted.notFund === undefined || !within(money.fund, wanted.notFund)) &&
  same(money.source, wanted.source) &&
  same(money.outcome, wanted.outcome) &&
  within(money.functional, wanted.functional) &&
  within(money.economic, wanted.economic) &&
  (wanted.economics === undefined || wanted.economics.includes(money.economic)) &&
  within(money.governmentEconomic, wanted.governmentEconomic) &&
  same(money.nature, wanted.nature) &&
  same(money.use, wanted.use) &&
  same(money.accounting, wanted.accounting) &&
  same(money.project, wanted.project) &&
  same(money.channel, wanted.channel) &&
  same(money.unit, wanted.unit);

export const sumOf = (ledger: readonly Money[], wanted: Selection): Fen =>
  fen(ledger.reduce((sum, money) => (matches(money, wanted) ? sum + money.amount : sum), 0));
