import { BY_DEFINITION } from "../../check/rule";
import { type AccountPair, withFormer } from "../accounts";
import { nameOf } from "../departments";
import { byTable, detailsOf, type Difference, wordsOf } from "../differences";
import { missing, told } from "../known-amounts";
import { defineAcross } from "../rule";

export default defineAcross({
  code: "F07",
  group: "final-accounts",
  name: "carried-over",
  title: "年初结转和结余与上年决算的年末结转和结余一致",
  severity: "warning",
  rests: ["equality", "period"],
  ...BY_DEFINITION,
  messages: {
    differs:
      "“{unit}”的年初结转和结余 {stated}（{cell}），上年决算（{file}）的年末结转和结余为 {expected}，相差 {difference}。有调整的，请在说明中写明。",
  },

  cases(round) {
    const { pairs, reasons } = withFormer(round);
    return pairs.length + reasons.length === 0 ? "没有决算" : { cases: pairs, reasons };
  },

  *report(pair) {
    for (const differences of byTable(differencesOf(pair)))
      yield {
        messageId: "differs",
        data: { ...wordsOf(differences), unit: nameOf(pair.account), file: pair.other.file },
        ...detailsOf(differences),
        files: [pair.account.file],
      };
  },
});

/** Of all money and of each fund, in the table that states both. */
const differencesOf = ({ account, other }: AccountPair): readonly Difference[] =>
  account.amounts
    .filter(
      ({ subject, isDoubtful }) =>
        subject.item === "carry-over-in" &&
        subject.functional === undefined &&
        subject.stage === "outturn" &&
        !isDoubtful,
    )
    .flatMap((at): readonly Difference[] => {
      const year = at.subject.year - 1;
      const said = told(other, at.table, { ...at.subject, flow: "expenditure", item: "carry-over-out", year });
      const difference = said && missing(at, said);
      if (!said || difference === undefined) return [];
      const others = said.from.map(({ cell }) => ({ file: other.file, ...cell }));
      return [{ at, file: account.file, other: said.amount, others, difference }];
    });
