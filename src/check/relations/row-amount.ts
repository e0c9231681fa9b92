import { toA1 } from "../../model/cell";
import { groupBy } from "../../model/group-by";
import { isFolded, statesTotal, useOf } from "../../book/folded";
import type { Entry, Grid } from "../../book/grid";
import { lineTree } from "../../book/line-tree";
import { minus, plus, type Quantity, sumOf } from "../judge";
import type { LineReader } from "./code-amounts";
import { balanceColumns, readerOf, readerOfColumns } from "./column-reader";
import type { ColumnSubject, Side } from "./side";
import type { Stated } from "./stated";

/** 人员经费 ‖ 公用经费 beside each other are two lists of one table: together they state its amount. */
export function amountOfPanels(
  grids: readonly Grid[],
  { row, column }: Extract<Side, { readonly row: unknown }>,
): ReadonlyMap<string, Stated> | undefined {
  const ofClasses = sumsOfClasses(grids, column);
  if (row === "total" && ofClasses) return new Map([["", { quantity: ofClasses, what: "" }]]);
  const grid = isFolded(grids) ? grids.find(statesTotal) : grids[0];
  const byUse = groupBy(grids, ({ panel }) => useOf(panel));
  const isSplit = byUse.size > 1 && !byUse.has(undefined);
  if (!grid || !isSplit) return grid && oneAmount(grid, row, column);
  const fitting = [...byUse].filter(([use]) => column?.use === undefined || column.use === use);
  const parts = fitting.flatMap(([, of]) =>
    statingIn(of).map((each) => oneAmount(each, row, column)?.get("")?.quantity),
  );
  if (parts.length === 0 || parts.some((each) => each === undefined)) return undefined;
  // a total printed once for two panels is the total of both
  const byCell = new Map(parts.flatMap((each) => (each ? [[cellsText(each), each] as const] : [])));
  const quantity = [...byCell.values()].reduce(plus);
  return new Map([["", { quantity, what: "" }]]);
}

const cellsText = ({ entries }: Quantity): string => entries.map(({ cell }) => toA1(cell)).join();

/** 公用经费 over two panels prints its total in one of them: that one states it for both. */
function statingIn(grids: readonly Grid[]): readonly Grid[] {
  const stating = grids.filter(statesTotal);
  return stating.length > 0 ? stating : grids;
}

/** 人员经费合计 and 公用经费合计 instead of a total: together they are all the money, and each is that of its use. */
function sumsOfClasses(grids: readonly Grid[], column: ColumnSubject | undefined): Quantity | undefined {
  if (grids.some(({ lines }) => lines.some(({ role }) => role === "total"))) return undefined;
  const sums = grids.flatMap((grid) => grid.lines.flatMap((line) => (line.sumsClasses ? [{ grid, line }] : [])));
  const uses = new Set(sums.map(({ line }) => line.narrows.use));
  const asked = sums.filter(({ line }) => column?.use === undefined || line.narrows.use === column.use);
  const read = asked.map(({ grid, line }) => filled(readerOf(grid, {})?.(line)));
  if (uses.size !== 2 || sums.length !== 2 || read.some((each) => each === undefined)) return undefined;
  return read.flatMap((each) => each ?? []).reduce(plus);
}

function oneAmount(
  grid: Grid,
  row: "current" | "whole" | "total",
  column: ColumnSubject | undefined,
): ReadonlyMap<string, Stated> | undefined {
  const read = readerOf(grid, column);
  const whole = read && amountIn(grid, row, read);
  if (!whole) return undefined;
  const balances = row === "current" && column === undefined ? balanceColumns(grid) : [];
  const moved = balances.length > 0 ? amountIn(grid, row, readerOfColumns(grid, balances)) : undefined;
  return new Map([["", { quantity: moved ? minus(whole, moved) : whole, what: "" }]]);
}

function amountIn(grid: Grid, row: "current" | "whole" | "total", read: LineReader): Quantity | undefined {
  const isList = grid.lines.some(({ role }) => role === "total" || role === "current");
  return row === "total" || !isList ? totalRow(grid, read) : listTotal(grid, row, read);
}

/** The total row; without one, the sum of the highest rows. */
function totalRow(grid: Grid, read: LineReader): Quantity | undefined {
  const totals = grid.lines.filter(({ role }) => role === "total");
  const total = totals[0] ?? grid.lines.findLast(({ role }) => role === "current");
  if (total) return totals.length <= 1 ? filled(read(total)) : undefined;
  const tops = lineTree(grid).map(({ line }) => line);
  const entries = tops.map(read);
  if (tops.length === 0 || entries.some((each) => each === undefined)) return undefined;
  return filled(entries.flatMap((each) => each ?? []));
}

/** A list with 本年…合计 and balances states both totals; without balances they are the same. */
function listTotal(grid: Grid, row: "current" | "whole", read: LineReader): Quantity | undefined {
  const roots = lineTree(grid).map(({ line }) => line);
  const totals = roots.filter(({ role }) => role === "total");
  const current = roots.findLast(({ role }) => role === "current");
  const balances = roots.filter(({ role }) => role === "balance");
  const [total] = totals;
  if (totals.length > 1) return undefined;
  const own = row === "current" ? current : total;
  if (own) return filled(read(own));
  const partner = row === "current" ? total : current;
  const base = partner && filled(read(partner));
  const other = balances.map(read);
  if (!base || other.some((each) => each === undefined)) return undefined;
  const moved = sumOf(other.flatMap((each) => each ?? []));
  if (!moved || moved.amount === 0) return base;
  return row === "current" ? minus(base, moved) : plus(base, moved);
}

/** A blank total is no statement. */
const filled = (entries: readonly Entry[] | undefined): Quantity | undefined =>
  entries?.some(({ isBlank }) => !isBlank) === true ? sumOf(entries) : undefined;
