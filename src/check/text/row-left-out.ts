import type { BudgetBook } from "../../model/book";
import type { Fact } from "../../model/fact";
import type { ClaimListSum } from "./sums";

/** Digits of an economic 类; its 款 have two more. */
const CLASS = 3;

/** Of two rows each part of a list may be left out by choice; with fewer named the list is of examples. */
const LEAST_NAMED = 4;

/**
 * The one or two rows of a table that a list leaves out: the list names all other rows with money of their classes, and
 * lacks just the amount of these. Then it was meant to name them all, whatever word opens it; of two rows only where
 * 主要包括 does not explain it: a row that is named is smaller, or the rest (其他…支出) is named too.
 */
export function rowsLeftOut({ members, difference, slack }: ClaimListSum, { facts }: BudgetBook): readonly Fact[] {
  if (members.length < 2 || difference <= 0) return [];
  const listed = members.flatMap(({ claim }) => {
    const [evidence, other] = claim.binding.evidence.filter(({ kind }) => kind === "fact");
    const fact = evidence?.cells[0] && facts.at(evidence.cells[0]);
    const isSure = claim.binding.certainty === "A" || claim.binding.certainty === "B";
    return fact && "amount" in fact && (isSure || other === undefined) && fact.subject.economic?.length === CLASS + 2
      ? [fact]
      : [];
  });
  const [first] = listed;
  if (!first || listed.length !== members.length || listed.some(({ line }) => line.table !== first.line.table)) {
    return [];
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
  const left = rows.filter((row) => !listed.some(({ subject }) => subject.economic === row.subject.economic));
  const isChosen =
    left.length === 1 || (left.length === 2 && listed.length >= LEAST_NAMED && isNoExtract(listed, left));
  const sum = left.reduce((all, { amount }) => all + amount, 0);
  return isChosen && Math.abs(sum - difference) <= slack ? left : [];
}

/** What is left out is not what is small or unnamed. */
const isNoExtract = (listed: readonly Fact[], left: readonly Fact[]): boolean =>
  left.some(({ amount }) => listed.some((each) => each.amount < amount)) ||
  listed.some(({ subject }) => subject.economic?.endsWith("99"));
