import { toA1 } from "../../src/model/cell";
import type { Equation } from "../../src/model/equation";
import type { PanelSums } from "../../src/model/fact";
import type { FactBook } from "../../src/model/fact";

/** Printed totals with money, by what supports them. */
export interface TotalScore {
  readonly printed: number;
  readonly proved: number;
  readonly consistent: number;
  readonly missing: number;
  readonly failing: number;
  readonly corrected: number;
}

/**
 * Printed totals are lines with a total word, codes with listed sub-codes, numbered lines with numbered sub-lines, and
 * columns headed 合计, 小计 or 总计 with two sisters and more; with money.
 */
export function printedTotals(facts: FactBook): TotalScore {
  const score = { printed: 0, proved: 0, consistent: 0, missing: 0, failing: 0, corrected: 0 };
  for (const sums of facts.sums.values()) {
    score.corrected += sums.corrections;
    for (const { sum } of totalsOf(sums, facts)) {
      score.printed += 1;
      if (!sum) score.missing += 1;
      else if (sum.instances.some(({ state }) => state === "fails")) score.failing += 1;
      else if (sum.support === "proved") score.proved += 1;
      else score.consistent += 1;
    }
  }
  return score;
}

/** A printed total: where it stands, and its equation where one was found. */
interface PrintedTotal {
  readonly where: string;
  readonly sum: Equation | undefined;
}

function totalsOf(sums: PanelSums, facts: FactBook): readonly PrintedTotal[] {
  const { lines, columns, equations } = sums;
  const rows = equations.filter(({ axis }) => axis === "rows");
  const hasMoney = (line: number, column: number): boolean => {
    const [at, of] = [lines[line], columns[column]];
    const fact = at && of && facts.at({ sheet: at.table.sheet, row: at.row, column: of.column });
    return fact !== undefined && fact.kind !== "growth" && fact.amount !== 0;
  };
  const lineHasMoney = (line: number): boolean => columns.some((_, column) => hasMoney(line, column));
  const byWord = lines.flatMap(({ role }, i) => (role === "total" || role === "current" ? [i] : []));
  const byMark = rows.filter(({ basis }) => basis === "code" || basis === "number").map(({ whole }) => whole);
  const wholes = [...new Set([...byWord, ...byMark])].filter(lineHasMoney);
  const totalColumns = columns.flatMap((column, i) => {
    const sisters = columns.filter((each) => each !== column && each.holds === column.holds && each.ofWhich !== true);
    const isTotal = /(合计|小计|总计)$/.test(column.path.at(-1) ?? "");
    return isTotal && sisters.length >= 2 && lines.some((_, line) => hasMoney(line, i)) ? [i] : [];
  });
  return [
    ...wholes.map((whole) => ({
      where: `${lines[whole]?.table.sheet} row ${lines[whole]?.row}: ${lines[whole]?.label}`,
      sum: rows.find((each) => each.whole === whole),
    })),
    ...totalColumns.map((whole) => ({
      where: `${lines[0]?.table.sheet} column ${columns[whole]?.column}: ${columns[whole]?.path.join("/")}`,
      sum: equations.find((each) => each.axis === "columns" && each.whole === whole),
    })),
  ];
}

/** Sums that fail and printed totals without a sum, one a line. */
export function missesOf(facts: FactBook): readonly string[] {
  return [...facts.sums.values()].flatMap((sums) => {
    const { lines, columns, equations } = sums;
    const nameOf = (axis: Equation["axis"], i: number): string =>
      axis === "rows"
        ? `${lines[i]?.row} ${lines[i]?.code ?? ""}${lines[i]?.label ?? ""}`
        : (columns[i]?.path.join("/") ?? "");
    const failing = equations.flatMap(({ axis, whole, parts, instances, basis, support }) =>
      instances
        .filter(({ state }) => state === "fails")
        .map(({ at, miss }) => {
          const [line, column] = axis === "rows" ? [lines[whole], columns[at]] : [lines[at], columns[whole]];
          const cell = line && column ? toA1({ sheet: line.table.sheet, row: line.row, column: column.column }) : "";
          const names = parts.map((part) => nameOf(axis, part)).join(" + ");
          return `${cell} ${axis} ${basis} ${support} misses ${miss / 1_000_000}: ${nameOf(axis, whole)} = ${names}`;
        }),
    );
    const missing = totalsOf(sums, facts).flatMap(({ where, sum }) => (sum ? [] : [`${where} has no sum`]));
    return [...failing, ...missing];
  });
}
