import type { BudgetBook } from "../../model/book";
import type { Line } from "../../model/fact";
import { groupBy } from "../../model/group-by";
import { addFen, type Fen, fen, ZERO } from "../../model/money";
import { TERMS } from "../../model/terms";
import type { Table, TableId } from "../../model/table";
import { currentColumns } from "../../book/columns";
import type { Entry, Grid } from "../../book/grid";
import { type Quantity, sumOf } from "../judge";
import { type LineNode, lineTree } from "../../book/line-tree";
import { whyUnjudged } from "../unjudged";
import { rowText } from "../wording";
import { chosenGrids, whyNotChosen } from "./chosen-table";
import { type CodeAmounts, codeAmounts, type LineReader } from "./code-amounts";
import { balanceColumns, readerOf, readerOfColumns, sourceOf, widestOf } from "./column-reader";
import { type ColumnMeaning, lacksOf, type Side, tablesOf } from "./side";

/** What one side states, by key; a side that states one amount has the key "". */
export type Evaluation =
  | {
      readonly amounts: ReadonlyMap<string, Stated>;
      readonly table?: Table;
      /** A key that is not listed is zero; false when rows with amounts could not be told. */
      readonly isComplete: boolean;
    }
  | { readonly missing: string };

export interface Stated {
  readonly quantity: Quantity;
  /** What the amount is about, as its table calls it. */
  readonly what: string;
}

const evaluations = new WeakMap<BudgetBook, Map<Side, Evaluation>>();

/** Reads one side of a relation out of the workbook, or says in Chinese why it cannot. The same side is read once. */
export function evaluate(side: Side, book: BudgetBook): Evaluation {
  const known = evaluations.get(book) ?? new Map<Side, Evaluation>();
  evaluations.set(book, known);
  const evaluation = known.get(side) ?? readSide(side, book);
  known.set(side, evaluation);
  return evaluation;
}

function readSide(side: Side, book: BudgetBook): Evaluation {
  if ("sum" in side) return evaluateSum(side.sum, book);
  if ("firstOf" in side) return evaluateFirst(side.firstOf, book);
  const grids = chosenGrids(book, side.table, side.flow ?? (side.table === "income" ? "income" : "expenditure"));
  const [grid] = grids;
  if (!grid) return { missing: whyNotChosen(book, side.table, lacksOf(side)) };
  const amounts = "row" in side ? amountOfPanels(grids, side) : eachAmount(grid, grids, side, book);
  if (!amounts || amounts.size === 0) return { missing: whyNotChosen(book, side.table, lacksOf(side)) };
  return { amounts, table: grid.table, isComplete: grids.every((each) => !hasUnknownAmounts(each)) };
}

/** Rows with amounts whose label has no meaning we know. */
const hasUnknownAmounts = (grid: Grid): boolean =>
  grid.lines.some(
    (line) =>
      line.role === "item" &&
      line.narrows.line !== undefined &&
      line.code === undefined &&
      grid.columns.some((column) => (grid.entry(line, column)?.amount ?? 1) !== 0),
  );

function evaluateFirst(sides: readonly Side[], book: BudgetBook): Evaluation {
  const found = sides.map((side) => evaluate(side, book));
  return found.find((each) => "amounts" in each) ?? { missing: whyNone({ firstOf: sides }, book) };
}

const whyNone = (side: Side, book: BudgetBook): string => whyUnjudged(book, [tablesOf(side)], lacksOf(side));

function evaluateSum(sides: readonly Side[], book: BudgetBook): Evaluation {
  const sidesRead = sides.map((side) => ({ side, evaluation: evaluate(side, book) }));
  const found = sidesRead.flatMap(({ evaluation }) => ("amounts" in evaluation ? [evaluation] : []));
  // a table that is not there holds nothing; one that states money and was not understood holds nobody knows what
  const unread = sidesRead.find(({ side, evaluation }) => "missing" in evaluation && statesMoney(side, book));
  if (unread && "missing" in unread.evaluation) return unread.evaluation;
  if (found.length === 0) return { missing: whyNone({ sum: sides }, book) };
  const amounts = new Map<string, Stated>();
  for (const [key, stated] of found.flatMap((each) => [...each.amounts])) {
    const before = amounts.get(key);
    amounts.set(key, before ? { ...before, quantity: plus(before.quantity, stated.quantity) } : stated);
  }
  return { amounts, isComplete: found.every(({ isComplete }) => isComplete) };
}

const statesMoney = (side: Side, book: BudgetBook): boolean =>
  book.tables.some(
    (table) => tablesOf(side).includes(table.type) && book.facts.inTable(table).some(({ amount }) => amount !== 0),
  );

/** 人员经费 ‖ 公用经费 beside each other are two lists of one table: together they state its amount. */
function amountOfPanels(
  grids: readonly Grid[],
  { row, column }: Extract<Side, { readonly row: unknown }>,
): ReadonlyMap<string, Stated> | undefined {
  const [grid] = grids;
  const uses = grids.map(useOf);
  const isSplit = grids.length > 1 && uses.every(Boolean) && new Set(uses).size === grids.length;
  if (!grid || !isSplit) return grid && oneAmount(grid, row, column);
  const fitting = grids.filter((_, i) => column?.use === undefined || column.use === uses[i]);
  const parts = fitting.map((each) => oneAmount(each, row, column)?.get("")?.quantity);
  if (parts.length === 0 || parts.some((each) => each === undefined)) return undefined;
  const quantity = parts.flatMap((each) => each ?? []).reduce(plus);
  return new Map([["", { quantity, what: "" }]]);
}

/** What all money of a panel is used for. */
function useOf({ panel }: Grid): string | undefined {
  const money = panel.columns.filter(({ holds }) => holds === "money");
  const [use, ...others] = new Set(money.map(({ narrows }) => narrows.use));
  return others.length === 0 ? use : undefined;
}

function oneAmount(
  grid: Grid,
  row: "current" | "whole" | "total",
  column: ColumnMeaning | undefined,
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

function eachAmount(
  grid: Grid,
  grids: readonly Grid[],
  side: Extract<Side, { readonly each: unknown }>,
  book: BudgetBook,
): ReadonlyMap<string, Stated> | undefined {
  switch (side.each) {
    case "fund in rows":
      return byRow(grids[0] ?? grid, side.column, ({ narrows, role }) => (role === "item" ? narrows.fund : undefined));
    case "balance":
      return byRow(grids[0] ?? grid, side.column, ({ narrows, role, depth }) =>
        role === "balance" && depth === 0 ? (narrows.item ?? narrows.fund) : undefined,
      );
    case "fund in columns":
      return byColumn(grid);
    case "class":
      return byCode(grids.find((each) => isFunctional(each)) ?? grid, side.column, 3, "functional", book);
    case "economic class":
      return byCode(grid, side.column, 3, "economic", book);
    case "code":
      return byCode(grid, side.column, undefined, "functional", book);
  }
}

const isFunctional = ({ panel, lines }: Grid): boolean =>
  panel.rowsBy === "functional" || lines.some(({ narrows }) => narrows.functional !== undefined);

/** Lines by what they mean; lines of one meaning (结转 and 结余) belong together. 其中 lines repeat others. */
function byRow(
  grid: Grid,
  column: ColumnMeaning | undefined,
  keyOf: (line: Line) => string | undefined,
): ReadonlyMap<string, Stated> | undefined {
  const read = readerOf(grid, column);
  if (!read) return undefined;
  const groups = new Map<string, Line[]>();
  const collect = (nodes: readonly LineNode[], above: ReadonlySet<string>): void => {
    for (const { line, children } of nodes) {
      const key = line.ofWhich ? undefined : keyOf(line);
      // sub-lines of one meaning repeat their line: only the topmost of a family counts
      if (key !== undefined && !above.has(key))
        groups
          .set(key, groups.get(key) ?? [])
          .get(key)
          ?.push(line);
      collect(children, key === undefined ? above : new Set([...above, key]));
    }
  };
  collect(lineTree(grid), new Set());
  return statedBy(groups, read);
}

/** The total row by source of money. */
function byColumn(grid: Grid): ReadonlyMap<string, Stated> | undefined {
  const totals = grid.lines.filter(({ role }) => role === "total");
  const [total] = totals;
  if (!total || totals.length > 1) return undefined;
  const amounts = new Map<string, Stated>();
  const usable = currentColumns(grid).filter(
    ({ ofWhich, isTotal, narrows }) => ofWhich !== true && isTotal !== true && narrows.line === undefined,
  );
  for (const [key, columns] of groupBy(usable, sourceOf)) {
    const entries = widestOf(columns).map((column) => grid.entry(total, column));
    const isStated = entries.every((entry) => entry !== undefined) && entries.some((entry) => entry?.isBlank === false);
    const quantity = isStated ? sumOf(entries.flatMap((entry) => entry ?? [])) : undefined;
    if (key === undefined || !quantity) continue;
    amounts.set(key, {
      quantity,
      what: TERMS.fund[key as keyof typeof TERMS.fund] ?? TERMS.item[key as keyof typeof TERMS.item],
    });
  }
  return amounts;
}

function statedBy(groups: ReadonlyMap<string, readonly Line[]>, read: LineReader): ReadonlyMap<string, Stated> {
  const amounts = new Map<string, Stated>();
  for (const [key, lines] of groups) {
    const entries = lines.map(read);
    if (entries.some((each) => each === undefined)) continue;
    const quantity = sumOf(entries.flatMap((each) => each ?? []));
    const [first] = lines;
    if (quantity && first) amounts.set(key, { quantity, what: rowText(first) });
  }
  return amounts;
}

/** By code with everything above it, or by class: printed codes where the table prints them, else the meaning of the labels. */
function byCode(
  grid: Grid,
  column: ColumnMeaning | undefined,
  length: number | undefined,
  by: "functional" | "economic",
  book: BudgetBook,
): ReadonlyMap<string, Stated> | undefined {
  const read = readerOf(grid, column);
  if (!read) return undefined;
  if (!grid.lines.some(({ code }) => code !== undefined)) {
    return byRow(grid, column, ({ narrows, role }) => (role === "item" ? narrows[by] : undefined));
  }
  const listed = grid.panel.rowsBy === by ? codeAmounts(grid, read) : undefined;
  if (!listed) return undefined;
  const amounts = new Map<string, Stated>();
  const lineByCode = new Map([...grid.lines].reverse().map((line) => [line.code, line]));
  const wanted = (code: string): readonly string[] =>
    (length === undefined ? [3, 5, 7] : [length])
      .filter((each) => each <= code.length)
      .map((each) => code.slice(0, each));
  for (const code of new Set(listed.codes.flatMap(wanted))) {
    const quantity = listed.of(code);
    const line = lineByCode.get(code);
    const name = line ? rowText(line) : `${code} ${book.catalogue.find(by, code)?.name ?? ""}`.trim();
    if (quantity) amounts.set(code, { quantity, what: name });
  }
  return amounts;
}

const plus = (a: Quantity, b: Quantity): Quantity => joined(a, b, addFen(a.amount, b.amount));
const minus = (a: Quantity, b: Quantity): Quantity => joined(a, b, fen(a.amount - b.amount));

const joined = (a: Quantity, b: Quantity, amount: Fen): Quantity => ({
  amount,
  margin: addFen(a.margin, b.margin),
  lastPlace: fen(Math.max(a.lastPlace, b.lastPlace)),
  scale: a.scale,
  entries: [...a.entries, ...b.entries],
});

/** No money, for a table or class that does not occur. */
export const nothing = (like: Quantity): Quantity => ({ ...like, amount: ZERO, margin: ZERO, entries: [] });

const codesByGrid = new WeakMap<Grid, Map<string, CodeAmounts | undefined>>();

/** One code of the chosen table of a type: its row, or the rows below it. Undefined when neither is listed. */
export function codeQuantity(
  book: BudgetBook,
  { table, column }: { readonly table: TableId; readonly column?: ColumnMeaning },
  code: string,
  by: "functional" | "economic",
): Quantity | undefined {
  const grid = chosenGrids(book, table).find(({ panel }) => panel.rowsBy === by);
  if (!grid) return undefined;
  const known = codesByGrid.get(grid) ?? new Map<string, CodeAmounts | undefined>();
  codesByGrid.set(grid, known);
  const key = JSON.stringify(column ?? {});
  if (!known.has(key)) {
    const reader = readerOf(grid, column);
    known.set(key, reader && codeAmounts(grid, reader));
  }
  return known.get(key)?.of(code);
}
