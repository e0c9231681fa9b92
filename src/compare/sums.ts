import { groupBy } from "../model/group-by";
import { absFen, type Fen, fen, sumFen } from "../model/money";
import type { FiledSubmission, FileCell } from "../model/round";
import type { SubmittedAmount } from "../model/submission";
import type { TableId } from "../model/table-id";
import { tableName } from "./amount-words";
import { type Department, knownAs, nameOf } from "./departments";
import type { Difference } from "./differences";
import { missing, type Told, told } from "./known-amounts";
import { UnitIndex } from "./matching";
import { namesText } from "./names-text";
import type { Cases, WhyNot } from "./rule";
import { mayHoldTransfers, transfersOf } from "./transfers";

/** One table of a department, compared with its units; no difference where all of it adds up. */
export interface TableSum {
  readonly table: TableId;
  readonly count: number;
  readonly differences: readonly Difference[];
}

/** One table of a department that lists its units, compared with the budget of one of them. */
export interface UnitRows extends TableSum {
  readonly unit: FiledSubmission;
}

/** What a department states in total, against the sum of what its units say of the same, table by table. */
export function totalsOf({ whole, units }: Department): Cases<TableSum> {
  const transfers = transfersOf(units, whole.year ?? 0);
  const reasons: WhyNot[] = [];
  const cases = [
    ...groupBy(
      whole.amounts.filter((each) => isOfYear(each, whole)),
      ({ table }) => table,
    ),
  ].flatMap(([table, amounts]): readonly TableSum[] => {
    const unsure = new Set<string>();
    const judged = amounts.flatMap((at) => {
      const parts = units.map((unit) => ({ unit, said: told(unit, table, at.subject) }));
      for (const { unit, said } of parts) if (!said) unsure.add(nameOf(unit));
      return parts.every(({ said }) => said) ? [{ at, parts }] : [];
    });
    if (judged.length === 0) {
      reasons.push({ of: nameOf(whole), why: `${namesText([...unsure])}的“${tableName(table)}”没有能对应的金额` });
      return [];
    }
    const differences = judged.flatMap(({ at, parts }) => {
      const said = parts.flatMap((part) => (part.said ? [part.said] : []));
      const sum: Told = {
        amount: sumFen(said.map(({ amount }) => amount)),
        margin: sumFen(said.map(({ margin }) => margin)),
        from: [],
      };
      const difference = missing(at, sum);
      if (difference === undefined || isPassedOn(at, difference, transfers, sum.margin)) return [];
      const others = parts.flatMap(({ unit, said: own }) => cellsIn(unit, own));
      return [{ at, file: whole.file, other: sum.amount, others, difference }];
    });
    return [{ table, count: units.length, differences }];
  });
  return { cases, reasons };
}

/** The rows of a department that stand for one unit, against what that unit says of itself. */
export function unitRowsOf({ whole, units }: Department): readonly UnitRows[] {
  const index = new UnitIndex(units, knownAs);
  const rows = whole.ofUnits.filter((each) => isOfYear(each, whole));
  return [...groupBy(rows, ({ of, table }) => `${of.name}|${table}`).values()].flatMap((own): readonly UnitRows[] => {
    const [first] = own;
    const unit = first && index.find(first.of);
    if (!first || !unit || unit.year !== whole.year) return [];
    const judged = own.flatMap((at) => {
      const said = told(unit, at.table, at.subject);
      return said ? [{ at, said }] : [];
    });
    const differences = judged.flatMap(({ at, said }): readonly Difference[] => {
      const difference = missing(at, said);
      if (difference === undefined) return [];
      return [{ at, file: whole.file, other: said.amount, others: cellsIn(unit, said), difference }];
    });
    return judged.length === 0 ? [] : [{ table: first.table, count: 1, unit, differences }];
  });
}

const cellsIn = ({ file }: FiledSubmission, said: Told | undefined): readonly FileCell[] =>
  (said?.from ?? []).map(({ cell }) => ({ file, ...cell }));

const isOfYear = ({ subject, isBlank, isDoubtful }: SubmittedAmount, { year }: FiledSubmission): boolean =>
  subject.year === year && subject.stage === "budget" && isBlank !== true && isDoubtful !== true;

/** What the department states less may be what its units hand to each other, left out once as it must be. */
const isPassedOn = (
  { table, subject, margin }: SubmittedAmount,
  difference: Fen,
  transfers: Fen,
  margins: Fen,
): boolean =>
  transfers > 0 &&
  difference < 0 &&
  mayHoldTransfers(table, subject) &&
  absFen(difference) <= fen(transfers + margin + margins);
