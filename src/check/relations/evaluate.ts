import type { Grid } from "../../book/grid";
import type { BudgetBook } from "../../model/book";
import { readOnce } from "../../model/remembered";
import { plus } from "../judge";
import { whyUnjudged } from "../unjudged";
import { chosenGrids, whyNotChosen } from "./chosen-table";
import { eachAmount } from "./each-amount";
import { amountOfPanels } from "./row-amount";
import { lacksOf, type Side, tablesOf } from "./side";
import type { Evaluation, Stated } from "./stated";

/** Reads one side of a relation out of the workbook, or says in Chinese why it cannot. The same side is read once. */
export const evaluate = (side: Side, book: BudgetBook): Evaluation => evaluations(book)(side);

const evaluations = readOnce((book: BudgetBook) => readOnce((side: Side) => readSide(side, book)));

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
