import type { BudgetBook } from "../model/book";
import { contains } from "../model/cell";
import type { Finding, Severity } from "../model/finding";

const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

/** Errors first; then in the order of the tables, top to bottom, left to right; then by rule. */
export function inOrder(findings: readonly Finding[], book: BudgetBook): readonly Finding[] {
  const keyed = findings.map((finding) => ({ finding, key: keyOf(finding, book) }));
  return keyed.sort((a, b) => compare(a.key, b.key)).map(({ finding }) => finding);
}

function keyOf({ severity, cells, code }: Finding, { tables, snapshot }: BudgetBook): readonly (number | string)[] {
  const [first] = cells;
  if (!first) return [SEVERITIES.indexOf(severity)];
  const { sheet, row, column } = first;
  const table = tables.findIndex((each) => each.sheet === sheet && contains(each.area, row, column));
  const place = table >= 0 ? table : tables.length + snapshot.sheets.findIndex(({ name }) => name === sheet);
  return [SEVERITIES.indexOf(severity), place, row, column, code];
}

function compare(a: readonly (number | string)[], b: readonly (number | string)[]): number {
  for (const [i, left] of a.entries()) {
    const right = b[i] ?? 0;
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}
