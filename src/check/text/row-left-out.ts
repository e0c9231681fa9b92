import type { BudgetBook } from "../../model/book";
import type { Fact } from "../../model/fact";
import type { ClaimListSum } from "./sums";

/** Digits of an economic 类; its 款 have two more. */
const CLASS = 3;

/**
 * The one row of a table that a list leaves out: the list names all other rows with money of their classes, and lacks just
 * that row's amount. Then it was meant to name them all, whatever word opens it.
 */
export function rowLeftOut({ members, difference, slack }: ClaimListSum, { facts }: BudgetBook): Fact | undefined {
  if (members.length < 2 || difference <= 0) return undefined;
  const listed = members.flatMap(({ claim }) => {
    const [evidence, other] = claim.binding.evidence.filter(({ kind }) => kind === "fact");
    const fact = evidence?.cells[0] && facts.at(evidence.cells[0]);
    const isSure = claim.binding.certainty === "A" || claim.binding.certainty === "B";
    return fact && (isSure || other === undefined) && fact.subject.economic?.length === CLASS + 2 ? [fact] : [];
  });
  const [first] = listed;
  if (!first || listed.length !== members.length || listed.some(({ line }) => line.table !== first.line.table)) {
    return undefined;
  }
  const classes = new Set(listed.map(({ subject }) => subject.economic?.slice(0, CLASS)));
  const rows = facts.all.filter(
    ({ line, cell, subject, amount }) =>
      line.table === first.line.table &&
      cell.column === first.cell.column &&
      subject.economic?.length === CLASS + 2 &&
      classes.has(subject.economic.slice(0, CLASS)) &&
      amount !== 0,
  );
  const [left, ...others] = rows.filter(
    (row) => !listed.some(({ subject }) => subject.economic === row.subject.economic),
  );
  return left && others.length === 0 && Math.abs(left.amount - difference) <= slack ? left : undefined;
}
