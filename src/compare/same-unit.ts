import { readOnce } from "../model/remembered";
import type { FiledSubmission, Round } from "../model/round";
import { budgetsOf, knownAs, nameOf } from "./departments";
import { UnitIndex } from "./matching";
import type { WhyNot } from "./rule";

/** This year's budget of a unit and the one it published last year. */
export interface TwoYears {
  readonly now: FiledSubmission;
  readonly before: FiledSubmission;
}

/** The units of a round of which last year's budget was given, and why the others are left out. */
export const twoYearsOf = readOnce(
  (round: Round): { readonly pairs: readonly TwoYears[]; readonly reasons: readonly WhyNot[] } => {
    const former = budgetsOf({ submissions: round.prior ?? [] });
    const reasons: WhyNot[] = [];
    const pairs = budgetsOf(round).flatMap((now): readonly TwoYears[] => {
      const { year, kind } = now;
      if (year === undefined) {
        reasons.push({ of: nameOf(now), why: "没有读出年度" });
        return [];
      }
      const ofYear = former.filter((each) => each.year === year - 1);
      // a department and its own level go by one name
      const alike = ofYear.filter((each) => each.kind === kind);
      const before =
        new UnitIndex(alike, knownAs).find(knownAs(now)) ?? new UnitIndex(ofYear, knownAs).find(knownAs(now));
      if (before) return [{ now, before }];
      reasons.push({ of: nameOf(now), why: `上年文件中没有这个单位 ${year - 1} 年的预算` });
      return [];
    });
    return { pairs, reasons };
  },
);
