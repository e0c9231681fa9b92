import {
  LEDGER_VERSION,
  type Ledger,
  type LedgerFinding,
  type LedgerMoney,
  type LedgerUnit,
  type UnreadFile,
} from "../model/ledger";
import type { Fen } from "../model/money";
import type { Review } from "../model/review";
import type { AcrossReview, FiledSubmission, Round } from "../model/round";
import { keyOf, type Subject } from "../model/subject";
import { knownAs } from "./departments";
import { foldedName, UnitIndex } from "./matching";
import { twoYearsOf } from "./same-unit";

/** A workbook that was checked, as the ledger takes it. */
export interface CheckedFile {
  readonly submission: FiledSubmission;
  readonly review: Pick<Review, "findings" | "coverage" | "documentKind">;
}

interface LedgerParts {
  readonly checked: readonly CheckedFile[];
  readonly unread: readonly UnreadFile[];
  readonly round: Round;
  readonly across?: AcrossReview;
  readonly checkedAt: Date;
  readonly program: string;
}

/** More cells of a finding than this are worth nothing in a list of hundreds of units. */
const MOST_CELLS = 12;

export function ledgerOf({ checked, unread, round, across, checkedAt, program }: LedgerParts): Ledger {
  const entries = new UnitIndex(round.units ?? [], ({ name, code, aliases }) => ({
    name,
    aliases,
    ...(code !== undefined && { code }),
  }));
  return {
    version: LEDGER_VERSION,
    program,
    checkedAt: checkedAt.toISOString(),
    units: checked.map((each) => {
      const department = entries.find(knownAs(each.submission))?.department;
      return { ...ledgerUnit(each, round), ...(department !== undefined && department !== "" && { department }) };
    }),
    unread,
    ...(across && { across }),
  };
}

function ledgerUnit({ submission, review }: CheckedFile, round: Round): LedgerUnit {
  const { file, fingerprint, unitName, unitCode, year, kind, profile } = submission;
  const { evaluated, clean, off, skipped, text } = review.coverage;
  return {
    file,
    ...(fingerprint !== undefined && { fingerprint }),
    ...(unitName !== undefined && { unitName }),
    ...(unitCode !== undefined && { unitCode }),
    ...(year !== undefined && { year }),
    ...(kind && { kind }),
    profile: profile.name,
    ...(review.documentKind === "final-accounts" && { isFinalAccounts: true as const }),
    findings: review.findings.map((finding, i): LedgerFinding => {
      const { fixes: _, noFix: __, cappedBy: ___, cells, ...rest } = finding;
      const key = submission.findingKeys[i] ?? { about: finding.code, stated: "" };
      return { ...rest, cells: cells.slice(0, MOST_CELLS), key };
    }),
    rules: { clean, wrong: evaluated - clean, off: off.length, skipped },
    ...(text && { text }),
    money: moneyOf(submission, round),
    marks: [],
  };
}

function moneyOf(submission: FiledSubmission, round: Round): LedgerMoney {
  const { year = 0 } = submission;
  const income = stated(submission, { flow: "income", year, stage: "budget" });
  const expenditure = stated(submission, { flow: "expenditure", year, stage: "budget" });
  const threePublic = stated(submission, { flow: "expenditure", year, stage: "budget", item: "three-public" });
  const before = round.prior && twoYearsOf(round).pairs.find(({ now }) => now === submission)?.before;
  const lastYear = before && stated(before, { flow: "expenditure", year: year - 1, stage: "budget" });
  const approved = approvedOf(submission, round);
  return {
    ...(income !== undefined && { income }),
    ...(expenditure !== undefined && { expenditure }),
    ...(threePublic !== undefined && { threePublic }),
    ...(lastYear !== undefined && { lastYear }),
    ...(approved !== undefined && { approved }),
  };
}

function stated({ amounts }: FiledSubmission, subject: Subject): Fen | undefined {
  const key = keyOf(subject);
  return amounts.find(({ subject: own, isBlank, isDoubtful }) => !isBlank && !isDoubtful && keyOf(own) === key)?.amount;
}

/** The approved total of a unit: the row of the list that names no part. */
function approvedOf({ unitName, unitCode }: FiledSubmission, { approved = [] }: Round): Fen | undefined {
  return approved.find(
    ({ of, about }) =>
      Object.keys(about).length === 0 &&
      (of.code !== undefined && unitCode !== undefined
        ? of.code === unitCode
        : unitName !== undefined && foldedName(of.name) === foldedName(unitName)),
  )?.amount;
}
