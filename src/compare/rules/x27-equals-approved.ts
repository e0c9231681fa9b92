import { gapIn, decimalIn, moneyIn, placeText, subjectText } from "../amount-words";
import { budgetsOf, knownAs, nameOf } from "../departments";
import { missing } from "../known-amounts";
import { UnitIndex } from "../matching";
import { cellAs, defineAcross, type WhyNot } from "../rule";
import type { ApprovedAmount, FiledSubmission } from "../../model/round";
import { keyOf, type Subject } from "../../model/subject";
import type { SubmittedAmount } from "../../model/submission";
import type { TableId } from "../../model/table-id";

export default defineAcross({
  code: "X27",
  group: "between-tables",
  name: "equals-approved",
  title: "公开的预算数与批复数一致",
  severity: "error",
  rests: ["equality"],
  basis: "《预算法》关于经批复的部门预算应当公开的规定（条款号由财政部门填写）；批复数取自给出的清单",
  certainty: "unverified",
  messages: {
    differs:
      "“{unit}”公开的{what} {stated}（{cell}），批复数为 {expected}（{list}），相差 {difference}。公开的应是批复的预算，请核对。",
  },

  cases(round) {
    const { approved } = round;
    if (!approved) return "没有给出批复数清单（--approved）";
    const index = new UnitIndex(budgetsOf(round), knownAs);
    const reasons: WhyNot[] = [];
    const cases = approved.flatMap((row): readonly Pair[] => {
      const unit = index.find(row.of);
      const stated = unit && statedFor(row, unit);
      if (unit && stated && stated.length > 0) return [{ unit, row, stated }];
      const why = unit ? `表中没有认出清单 ${placeText(row.cell)} 这一项` : "清单中有，没有交来，或有几份分不清";
      reasons.push({ of: row.of.name, why });
      return [];
    });
    return { cases, reasons };
  },

  *report({ unit, row, stated }) {
    const wrong = stated.filter((at) => missing(at, row) !== undefined);
    const [at] = wrong;
    const difference = at && missing(at, row);
    // tables that disagree are the matter of other rules: one that agrees is what was published
    if (!at || difference === undefined || wrong.length < stated.length) return;
    yield {
      messageId: "differs",
      data: {
        unit: nameOf(unit),
        what: subjectText(at.subject, at.what),
        stated: moneyIn(at.amount, at.unit),
        cell: placeText({ file: unit.file, ...at.cell }),
        expected: moneyIn(row.amount, row.unit),
        list: placeText(row.cell),
        difference: gapIn(difference, at.unit),
      },
      cells: [...wrong.map(({ cell }) => cellAs({ file: unit.file, ...cell }, "stated")), cellAs(row.cell, "expected")],
      files: [unit.file],
      stated: decimalIn(at.amount, at.unit),
      expected: decimalIn(row.amount, at.unit),
      difference: decimalIn(difference, at.unit),
      unit: at.unit,
    };
  },
});

interface Pair {
  readonly unit: FiledSubmission;
  readonly row: ApprovedAmount;
  readonly stated: readonly SubmittedAmount[];
}

/** Tables of expenditure by what they hold all of: an approved amount of all money is compared with the first three. */
const OF_ALL_MONEY: readonly TableId[] = ["income-expenditure", "expenditure", "expenditure-economic"];

/** What the tables of a unit surely state of what a row of the list is about. */
function statedFor({ about }: ApprovedAmount, unit: FiledSubmission): readonly SubmittedAmount[] {
  const subject: Subject = { flow: "expenditure", year: unit.year ?? 0, stage: "budget", ...about };
  const isItem = about.item !== undefined;
  const key = keyOf(subject);
  return unit.amounts.filter(
    ({ table, subject: own, isBlank, isDoubtful }) =>
      keyOf(own) === key &&
      !isBlank &&
      !isDoubtful &&
      (isItem || about.fund !== undefined || OF_ALL_MONEY.includes(table)),
  );
}
