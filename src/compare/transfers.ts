import { largest } from "../model/extremes";
import { type Fen, fen, sumFen } from "../model/money";
import type { Submission } from "../model/submission";
import type { Subject } from "../model/subject";
import type { TableId } from "../model/table-id";

/** Tables of all money: money that units pass on to each other stands in two of them. */
const OF_ALL_MONEY: ReadonlySet<TableId> = new Set(["income-expenditure", "income", "expenditure"]);

/**
 * What the units of a department hand to each other (上级补助, 附属单位上缴), as far as both sides print it: a department
 * that adds up its units may leave that out.
 */
export function transfersOf(units: readonly Submission[], year: number): Fen {
  const given = sumFen(
    units.map((unit) => most(unit, year, ({ nature }) => nature === "to-subordinate" || nature === "to-superior")),
  );
  const taken = sumFen(
    units.map((unit) => most(unit, year, ({ fund }) => fund === "superior" || fund === "subordinate")),
  );
  return fen(Math.min(given, taken));
}

/** The largest total that one table states of such money: tables repeat each other. */
function most({ amounts }: Submission, year: number, isSuch: (subject: Subject) => boolean): Fen {
  const byTable = new Map<TableId, number>();
  for (const { table, subject, amount } of amounts) {
    if (subject.year !== year || subject.stage !== "budget" || subject.functional !== undefined || !isSuch(subject))
      continue;
    byTable.set(table, (byTable.get(table) ?? 0) + amount);
  }
  return fen(largest(byTable.values(), 0));
}

/** Whether such money may be part of an amount: it names another source or use. */
export const mayHoldTransfers = (table: TableId, { fund, nature, item }: Subject): boolean =>
  OF_ALL_MONEY.has(table) &&
  item?.startsWith("three-public") !== true &&
  (fund === undefined || fund === "superior" || fund === "subordinate") &&
  (nature === undefined || nature === "to-subordinate" || nature === "to-superior");
