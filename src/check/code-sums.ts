import type { Line } from "../model/fact";
import type { Column } from "../model/table";
import { codeSections, isNamedList, parentsIn } from "../book/code-tree";
import type { Entry, Grid } from "../book/grid";
import { type Gap, sumGap } from "./judge";
import type { Draft } from "./rule";
import { columnText, rowText } from "./wording";

/** One amount of a row and the same column of the rows that make it up. */
export interface ColumnSum {
  readonly line: Line;
  readonly total: Entry;
  readonly parts: readonly Entry[];
  /** What a blank total lacks is what the total of another column of its row has too much: it stands in the wrong column. */
  readonly isInOtherColumn: boolean;
}

/** 类 = Σ 款, 款 = Σ 项, in every money column. */
export function hierarchySums(grid: Grid): readonly ColumnSum[] {
  const sections = codeSections(grid) ?? [];
  const parents = sections.flatMap(({ roots }) => parentsIn(roots));
  // 类 rows without any amount are headings only where all of them are
  if (
    !isGiven(
      grid,
      parents.map(({ line }) => line),
    )
  )
    return [];
  return parents.flatMap(({ line, children }) => columnSums(grid, line, children));
}

/**
 * The total row and the rows directly below it: the highest listed codes, or the units where units are listed, or all
 * rows of a list of one level.
 */
export function totalSums(grid: Grid): readonly ColumnSum[] {
  const sections = codeSections(grid) ?? [];
  const totals = grid.lines.filter(({ role }) => role === "total");
  const hasBalances = grid.lines.some(({ role }) => role === "balance");
  if (totals.length !== 1 || hasBalances) return [];
  const heads = sections.flatMap(({ head, roots }) => (head ? [{ line: head, children: roots }] : []));
  const roots = sections.flatMap((section) => section.roots);
  const tops = heads.length > 0 ? heads : isNamedList(grid) ? namedItems(grid) : roots;
  // functions and economic items have rules of their own for what is between the total and the last level
  const departments = grid.panel.rowsBy === "unit" ? parentsIn(roots) : [];
  return [
    ...totals.flatMap((total) => columnSums(grid, total, tops)),
    ...[...heads, ...departments].flatMap(({ line, children }) => columnSums(grid, line, children)),
  ];
}

/** The amounts directly below the total of a list with one column of money, where that total stands in another panel. */
export function topsOf(grid: Grid): readonly Entry[] {
  const [column, another] = moneyColumns(grid);
  const tops = (codeSections(grid) ?? []).flatMap(({ roots }) => roots);
  return column && !another ? tops.flatMap(({ line }) => grid.entry(line, column) ?? []) : [];
}

const namedItems = ({ lines }: Grid): readonly Part[] =>
  lines.filter(({ role }) => role === "item").map((line) => ({ line, children: [] }));

/** A row that may stand for the rows below it. */
interface Part {
  readonly line: Line;
  readonly children: readonly Part[];
}

const moneyColumns = (grid: Grid): readonly Column[] => grid.columns.filter(({ holds }) => holds === "money");

const isGiven = (grid: Grid, lines: readonly Line[]): boolean =>
  lines.some((line) => moneyColumns(grid).some((column) => grid.entry(line, column)?.isBlank === false));

const allLines = (parts: readonly Part[]): readonly Line[] =>
  parts.flatMap(({ line, children }) => [line, ...allLines(children)]);

/** Rows that state nothing at all, on any level, are "not given": 福州 lists codes it does not use. */
function columnSums(grid: Grid, line: Line, parts: readonly Part[]): readonly ColumnSum[] {
  if (parts.length === 0 || !isGiven(grid, allLines(parts))) return [];
  const lines = parts.map((part) => part.line);
  const sums = moneyColumns(grid).flatMap((column) => columnSum(grid, line, lines, column));
  return sums.map((sum) => ({ ...sum, isInOtherColumn: sum.total.isBlank && isInOther(sum, sums) }));
}

type ColumnParts = Omit<ColumnSum, "isInOtherColumn">;

const isInOther = (sum: ColumnParts, sums: readonly ColumnParts[]): boolean =>
  sums.some((other) => !other.total.isBlank && excess(other) !== 0 && excess(other) + excess(sum) === 0);

const excess = ({ total, parts }: ColumnParts): number =>
  total.amount - parts.reduce((sum, { amount }) => sum + amount, 0);

function columnSum(grid: Grid, line: Line, parts: readonly Line[], column: Column): readonly ColumnParts[] {
  const total = grid.entry(line, column);
  const found = parts.flatMap((part) => grid.entry(part, column) ?? []);
  if (!total || found.length !== parts.length) return [];
  return [{ line, total, parts: found }];
}

interface ColumnGap extends ColumnSum {
  readonly gap: Gap;
  /** One fault often breaks several columns of a row by the same amount. */
  readonly group: string;
  readonly severity: Pick<Draft, "severity">;
}

/** The rows that differ from what makes them up. A blank total row is incomplete (N21), not wrong. */
export function columnGaps(sums: readonly ColumnSum[]): readonly ColumnGap[] {
  return sums.flatMap((sum) => {
    const { line, total, parts } = sum;
    if (total.isBlank && line.role === "total") return [];
    const gap = sumGap(`“${rowText(line)}”的${columnText(total.column)}`, total, parts);
    if (!gap) return [];
    const severity = total.isBlank && !sum.isInOtherColumn ? { severity: "warning" as const } : {};
    return [{ ...sum, gap, group: `${line.row}|${gap.difference}`, severity }];
  });
}
