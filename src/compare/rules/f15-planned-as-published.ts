import { BY_DEFINITION } from "../../check/rule";
import { type AccountPair, withBudgets } from "../accounts";
import { nameOf } from "../departments";
import { byTable, detailsOf, type Difference, whereText, wordsOf } from "../differences";
import { missing, told } from "../known-amounts";
import { defineAcross } from "../rule";
import { isBalance } from "../submit";

export default defineAcross({
  code: "F15",
  group: "final-accounts",
  name: "planned-as-published",
  title: "决算写的年初预算与同年公开的预算一致",
  severity: "warning",
  rests: ["equality", "period"],
  ...BY_DEFINITION,
  messages: {
    differs:
      "“{unit}”的决算写的年初预算，{what} {stated}（{cell}），同年公开的预算（{file}）为 {expected}，相差 {difference}{where}。请核对口径；预算调整过的，写明是调整后的数。",
  },

  cases(round) {
    const { pairs, reasons } = withBudgets(round);
    if (pairs.length + reasons.length === 0) return "没有决算";
    const found = pairs.map((pair) => ({ ...pair, compared: comparedIn(pair) }));
    const silent = found.filter(({ compared }) => compared.count === 0).map(({ account }) => nameOf(account));
    return {
      cases: found.filter(({ compared }) => compared.count > 0),
      reasons: [...reasons, ...silent.map((of) => ({ of, why: "决算没有写年初预算" }))],
    };
  },

  *report({ account, other, compared }) {
    for (const differences of byTable(compared.differences))
      yield {
        messageId: "differs",
        data: { ...wordsOf(differences), unit: nameOf(account), file: other.file, where: whereText(differences) },
        ...detailsOf(differences),
        files: [account.file],
      };
  },
});

/** Columns 年初预算数 and 预算数, and what the text calls 年初预算. */
function comparedIn({ account, other }: AccountPair) {
  const inTables = account.amounts.filter(
    ({ subject, isBlank, isDoubtful }) =>
      subject.stage === "budget" && subject.year === account.year && !isBalance(subject) && !isBlank && !isDoubtful,
  );
  const both = [...inTables, ...(account.planned ?? [])].flatMap((at) => {
    const said = told(other, at.table, at.subject);
    return said ? [{ at, said }] : [];
  });
  const differences = both.flatMap(({ at, said }): readonly Difference[] => {
    const difference = missing(at, said);
    const others = said.from.map(({ cell }) => ({ file: other.file, ...cell }));
    return difference === undefined ? [] : [{ at, file: account.file, other: said.amount, others, difference }];
  });
  return { count: both.length, differences };
}
