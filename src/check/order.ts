import type { BudgetBook } from "../model/book";
import { type Finding, LIGHTNESS } from "../model/finding";
import { covers, rowIn } from "../model/pages";

/** Errors first; then in the order of the tables, top to bottom, left to right; then by rule. */
export function inOrder(findings: readonly Finding[], book: BudgetBook): readonly Finding[] {
  const keyed = findings.map((finding) => ({ finding, key: keyOf(finding, book) }));
  return keyed.sort((a, b) => compare(a.key, b.key)).map(({ finding }) => finding);
}

function keyOf({ severity, cells, code }: Finding, { tables, snapshot }: BudgetBook): readonly (number | string)[] {
  const [first] = cells;
  if (!first) return [LIGHTNESS[severity]];
  const { sheet, column } = first;
  const at = tables.findIndex((each) => covers(each, first));
  const table = tables[at];
  const place = table ? at : tables.length + snapshot.sheets.findIndex(({ name }) => name === sheet);
  return [LIGHTNESS[severity], place, table ? rowIn(table, first) : first.row, column, code];
}

function compare(a: readonly (number | string)[], b: readonly (number | string)[]): number {
  for (const [i, left] of a.entries()) {
    const right = b[i] ?? 0;
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}
