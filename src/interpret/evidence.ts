import type { Figure } from "../book/figures/index";
import { sumFen, ZERO } from "../model/money";
import type { Table } from "../model/table";
import type { Evidence } from "../model/text-claim";

export const evidenceOf = ({ isBlank, amount, margin, unit, decimals, cell, table }: Figure): Evidence => ({
  kind: isBlank ? "blank" : "fact",
  amount,
  margin,
  unit,
  decimals,
  cells: [cell],
  table,
});

/** What several cells add up to; at least one. */
export function evidenceOfSum(figures: readonly Figure[]): Evidence {
  const [first] = figures;
  if (!first) throw new RangeError("a sum of nothing");
  return {
    ...evidenceOf(first),
    kind: figures.length === 1 ? "fact" : "sum",
    amount: sumFen(figures.map(({ amount }) => amount)),
    margin: sumFen(figures.map(({ margin }) => margin)),
    cells: figures.map(({ cell }) => cell),
  };
}

/** A table that states nothing about what is asked, and would if there were any. */
export const evidenceOfEmpty = (table: Table): Evidence => ({
  kind: "empty-table",
  amount: ZERO,
  margin: ZERO,
  unit: table.unit,
  decimals: 2,
  cells: [table.titleCell ?? { sheet: table.sheet, row: table.area.top, column: table.area.left }],
  table,
});
