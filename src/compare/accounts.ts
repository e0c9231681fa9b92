import { readOnce } from "../model/remembered";
import type { FiledSubmission, Round } from "../model/round";
import { knownAs, nameOf } from "./departments";
import { UnitIndex } from "./matching";
import type { WhyNot } from "./rule";

/** Final accounts of a unit, and another of its workbooks that they are held against. */
export interface AccountPair {
  readonly account: FiledSubmission;
  readonly other: FiledSubmission;
}

interface AccountPairs {
  readonly pairs: readonly AccountPair[];
  readonly reasons: readonly WhyNot[];
}

/** Each account with the budget of its own year. */
export const withBudgets = readOnce((round: Round) => pairsOf(round, "budget", 0, "没有这个单位同一年度的预算"));

/** Each account with that of the year before. */
export const withFormer = readOnce((round: Round) => pairsOf(round, "final-accounts", 1, "没有这个单位上年的决算"));

/** In the files of this round, else in those of the year before. */
function pairsOf(
  { submissions, prior = [] }: Round,
  kind: FiledSubmission["documentKind"],
  yearsBefore: number,
  why: string,
): AccountPairs {
  const reasons: WhyNot[] = [];
  const pairs = submissions
    .filter(({ documentKind, hasTables }) => hasTables && documentKind === "final-accounts")
    .flatMap((account): readonly AccountPair[] => {
      const year = account.year === undefined ? undefined : account.year - yearsBefore;
      const alike = [...submissions, ...prior].filter((each) => each.documentKind === kind && each.year === year);
      const other = year === undefined ? undefined : new UnitIndex(alike, knownAs).find(knownAs(account));
      if (other && other !== account) return [{ account, other }];
      reasons.push({ of: nameOf(account), why });
      return [];
    });
  return { pairs, reasons };
}
