import type { BudgetBook } from "../../model/book";
import { type Area, contains, toA1 } from "../../model/cell";
import type { Fact, Line } from "../../model/fact";
import { sumFen } from "../../model/money";
import type { RowsBy } from "../../model/table";
import { cellFix, type FixDrafts } from "../fixes/draft";
import { plainSum, withRows } from "../formulas";
import { as, BY_POLICY, defineRule } from "../rule";
import { formulasInKnownTables } from "../workbook-cells";
import { amountText, tableText } from "../wording";

export default defineRule({
  code: "E02",
  group: "workbook",
  name: "formula-misses-rows",
  title: "合计公式没有覆盖全部行",
  severity: "error",
  rests: ["print"],
  ...BY_POLICY,
  messages: {
    misses: "“{table}”{cell} 的公式 {formula} 没有包含{rows}（共 {amount}）。请修改公式的求和区域。",
  },

  cases: (book) => sums(book),
  none: () => "没有纵向求和的公式",

  *report({ total, formula, areas }, book) {
    const missed = missedBy(book, total, areas);
    const [first] = missed;
    if (!first) return;
    yield {
      messageId: "misses",
      data: {
        table: tableText(total.table),
        cell: toA1(total.cell),
        formula,
        rows: missed.map(({ cell, line }) => `第 ${cell.row} 行“${line.name}”`).join("、"),
        amount: amountText(sumFen(missed.map(({ amount }) => amount)), { unit: total.unit, decimals: 2 }),
      },
      cells: [as(total.cell, "stated"), ...missed.map(({ cell }) => as(cell, "addend"))],
      fixes: completed(book, total, formula, missed),
    };
  },
});

/** The formula with the rows it misses. */
function completed(book: BudgetBook, { cell }: Fact, formula: string, missed: readonly Fact[]): FixDrafts {
  const after = withRows(
    formula,
    missed.map((fact) => fact.cell.row),
    cell.column,
  );
  if (after === undefined) return [];
  return cellFix(book, cell, after, { kind: "formula", isCertain: true }, { afterIsFormula: true });
}

interface Sum {
  readonly total: Fact;
  readonly formula: string;
  readonly areas: readonly Area[];
}

/** Money cells whose formula adds cells of their own column. */
function sums(book: BudgetBook): readonly Sum[] {
  return formulasInKnownTables(book).flatMap(([total, formula]) => {
    const { areas = [] } = plainSum(formula) ?? {};
    const isOfColumn = areas.every(({ left, right }) => left === total.cell.column && right === total.cell.column);
    return areas.length > 0 && isOfColumn ? [{ total, formula, areas }] : [];
  });
}

/**
 * Rows the sum should have: those on the level of which it already adds some. A sum may add classes, groups or items;
 * what it adds tells the level, and a row of that level with money left out is the mistake.
 */
function missedBy(book: BudgetBook, total: Fact, areas: readonly Area[]): readonly Fact[] {
  const peers = book.facts
    .inTable(total.table)
    .filter(
      (fact) => fact.column === total.column && fact.cell.sheet === total.cell.sheet && isBelow(fact.line, total.line),
    );
  const covered = (fact: Fact): boolean => areas.some((area) => contains(area, fact.cell.row, fact.cell.column));
  const levels = new Set(peers.filter(covered).map(({ line }) => line.depth));
  if (levels.size !== 1) return [];
  return peers.filter((fact) => levels.has(fact.line.depth) && fact.amount !== 0 && !covered(fact));
}

/** Lists whose levels are known. Projects and units repeat their money on levels that nothing marks. */
const LEVELLED: ReadonlySet<RowsBy> = new Set<RowsBy>([
  "functional",
  "economic",
  "governmentEconomic",
  "line",
  "three-public",
]);

function isBelow(line: Line, total: Line): boolean {
  if (!LEVELLED.has(line.panel.rowsBy)) return false;
  if (line === total || line.panel !== total.panel || line.ofWhich || line.role !== "item") return false;
  if (total.role === "total" || total.role === "current") return true;
  return (
    total.code !== undefined && line.code !== undefined && line.code !== total.code && line.code.startsWith(total.code)
  );
}
