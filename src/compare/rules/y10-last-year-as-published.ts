import { BY_DEFINITION } from "../../check/rule";
import { byTable, detailsOf, type Difference, whereText, wordsOf } from "../differences";
import { nameOf } from "../departments";
import { missing, told } from "../known-amounts";
import { defineAcross } from "../rule";
import { type TwoYears, twoYearsOf } from "../same-unit";
import { isBalance } from "../submit";

export default defineAcross({
  code: "Y10",
  group: "growth",
  name: "last-year-as-published",
  title: "上年预算数与上年公开的预算一致",
  severity: "error",
  rests: ["equality", "period"],
  ...BY_DEFINITION,
  messages: {
    differs:
      "“{unit}”的“{table}”所列上年预算数，{what} {stated}（{cell}），上年公开的预算（{file}）为 {expected}，相差 {difference}{where}。请核对，或说明上年数为什么不同。{base}",
  },

  cases(round) {
    if (!round.prior) return "没有给出上年公开的预算（--prior）";
    const { pairs, reasons } = twoYearsOf(round);
    const found = pairs.map((pair) => ({ ...pair, compared: comparedIn(pair) }));
    const silent = found.filter(({ compared }) => compared.count === 0).map(({ now }) => nameOf(now));
    return {
      cases: found.filter(({ compared }) => compared.count > 0),
      reasons: [...reasons, ...silent.map((of) => ({ of, why: "表中没有列上年预算数，或上年没有同一张表" }))],
    };
  },

  *report({ now, before, compared }) {
    for (const differences of byTable(compared.differences)) {
      const { others } = differences.main;
      // a code that last year's list leaves out may have had another number then
      const isCertain = now.changedBase === undefined && now.isYearSure && before.isYearSure && others.length > 0;
      yield {
        messageId: "differs",
        data: {
          ...wordsOf(differences),
          unit: nameOf(now),
          file: before.file,
          where: whereText(differences),
          base: now.changedBase === undefined ? "" : `（说明中提到“${now.changedBase}”，所以只作提醒。）`,
        },
        ...detailsOf(differences),
        files: [now.file],
        ...(!isCertain && { severity: "warning" as const }),
      };
    }
  },
});

/** What this year's tables state of last year's budget, against what was published then. */
function comparedIn({ now, before }: TwoYears): {
  readonly count: number;
  readonly differences: readonly Difference[];
} {
  const stated = now.amounts.filter(
    ({ subject, isBlank, isDoubtful }) =>
      subject.year === before.year && subject.stage === "budget" && !isBalance(subject) && !isBlank && !isDoubtful,
  );
  const both = stated.flatMap((at) => {
    const said = told(before, at.table, at.subject);
    return said ? [{ at, said }] : [];
  });
  const differences = both.flatMap(({ at, said }): readonly Difference[] => {
    const difference = missing(at, said);
    const others = said.from.map(({ cell }) => ({ file: before.file, ...cell }));
    return difference === undefined ? [] : [{ at, file: now.file, other: said.amount, others, difference }];
  });
  return { count: both.length, differences };
}
