import { Axis } from "./axis";
import { columnsAgainstCodes, findCodes } from "./codes";
import { findColumnSums } from "./columns";
import { type Alternative, doubtReading } from "./doubt";
import type { Equation } from "../../model/equation";
import { Forest, type FoundSum } from "./forest";
import { printedDepths } from "./marks";
import type { NumberGrid } from "./number-grid";
import { expectGroups, findGroups, printedParts, type Rows } from "./row-groups";
import { supportOf, Tally } from "./tally";
import { findTotals } from "./totals";
import { findUnnamedTotals } from "./unnamed-totals";

/** Which lines and columns of a table are sums of which. */
export interface Structure {
  readonly equations: readonly Equation[];
  /** By line: the line it is part of, where one was found by numbers, codes or print; undefined at the top. */
  readonly wholeOf: readonly (number | undefined)[];
  /** Readings that were corrected because a contradiction went away, and those that would have done so. */
  readonly corrected: readonly Alternative[];
  readonly alternatives: readonly Alternative[];
}

/**
 * Finds the sums of a table from its numbers, with codes, list numbers, indents, positions and total words as evidence.
 * The structure that explains nearly all columns and rows wins; what then does not hold is a miss of the printed numbers.
 */
export function readStructure(grid: NumberGrid): Structure {
  const rows = rowsOf(grid);
  const { forest, doubted } = sumsOfLines(rows);
  const columns = sumsOfColumns(grid);
  return {
    equations: [
      ...forest.sums.map((sum) => equationOf("rows", rows.axis, sum, rows.except)),
      ...columns.forest.sums.map((sum) => columnEquation(grid, columns.axis, columns.forest, sum)),
    ],
    wholeOf: grid.lines.map((_, item) => forest.wholeOf(item)),
    corrected: doubted.corrected,
    alternatives: doubted.open,
  };
}

function rowsOf(grid: NumberGrid): Rows {
  return {
    lines: grid.lines,
    axis: new Axis(grid.lines.length, grid.columns.length, (line, column) => grid.state(line, column)),
    depths: printedDepths(grid.lines),
  };
}

function sumsOfLines(printed: Rows): { readonly forest: Forest; readonly doubted: ReturnType<typeof doubtReading> } {
  const { lines } = printed;
  const forest = new Forest(lines.map((_, item) => item));
  hangOfWhich(printed, forest);
  findCodes(lines, forest);
  const rows: Rows = { ...printed, except: columnsAgainstCodes(printed.axis, forest) };
  findGroups(rows, forest);
  findUnnamedTotals(rows, forest);
  expectGroups(rows, forest);
  findTotals(rows, forest);
  const doubted = doubtReading(rows, forest);
  hangTheRest(rows, forest);
  return { forest, doubted };
}

/** 其中 lines repeat part of the line above and need not be complete: they hang there without a claim. */
function hangOfWhich({ lines }: Rows, forest: Forest): void {
  let above: number | undefined;
  lines.forEach((line, item) => {
    if (!line.ofWhich) above = item;
    else if (above !== undefined) forest.hang(item, above);
  });
}

/** Lines that no sum holds go where print puts them: blank ones, and sub-lines of an incomplete list. */
function hangTheRest(rows: Rows, forest: Forest): void {
  rows.lines.forEach((line, whole) => {
    if (line.total || line.ofWhich) return;
    for (const part of printedParts(rows, forest, whole)) forest.hang(part, whole);
  });
}

function sumsOfColumns(grid: NumberGrid): { readonly forest: Forest; readonly axis: Axis } {
  const axis = new Axis(grid.columns.length, grid.lines.length, (column, line) => grid.state(line, column));
  const forest = new Forest(grid.columns.flatMap(({ ofWhich }, item) => (ofWhich ? [] : [item])));
  findColumnSums(grid.columns, axis, forest);
  return { forest, axis };
}

function equationOf(
  axisName: Equation["axis"],
  axis: Axis,
  sum: FoundSum,
  except: ReadonlySet<number> | undefined,
): Equation {
  const instances = Tally.of(axis, sum.parts).instances(sum.whole, except);
  const parts = sum.parts.filter((item) => axis.isFilled(item));
  return {
    axis: axisName,
    whole: sum.whole,
    parts,
    open: sum.parts.filter((item) => !axis.isFilled(item)),
    basis: sum.basis,
    instances,
    support: sum.isExpected && !instances.some(({ state }) => state === "holds") ? "expected" : supportOf(instances),
  };
}

/** A line with money in a column that nobody knows, beside the sum, is not judged: that money may belong to it. */
function columnEquation(grid: NumberGrid, axis: Axis, forest: Forest, sum: FoundSum): Equation {
  const equation = equationOf("columns", axis, sum, undefined);
  const { columns } = grid;
  const whole = columns[sum.whole];
  const strangers = forest.items.filter(
    (item) =>
      columns[item]?.isUnknown === true &&
      item !== sum.whole &&
      columns[item]?.family === whole?.family &&
      !forest.isUnder(item, sum.whole) &&
      forest.wholeOf(item) === undefined,
  );
  if (strangers.length === 0) return equation;
  const instances = equation.instances.map((each) =>
    each.state === "fails" && strangers.some((item) => axis.amount(item, each.at) !== 0)
      ? { ...each, state: "unknown" as const, miss: 0 }
      : each,
  );
  return { ...equation, instances };
}
