import type { Line } from "../model/fact";
import type { Column } from "../model/table";
import { type CodeSection, codeSections, parentsIn } from "./code-tree";
import type { Entry, Grid } from "./grid";
import { type Gap, sumGap } from "./judge";
import type { Draft } from "./rule";
import { columnText, rowText } from "./wording";

/** One amount of a row and the same column of the rows that make it up. */
export interface ColumnSum {
  readonly line: Line;
  readonly total: Entry;
  readonly parts: readonly Entry[];
}

/** 类 = Σ 款, 款 = Σ 项, in every money column. */
export function hierarchySums(grid: Grid): readonly ColumnSum[] {
  const sections = codeSections(grid) ?? [];
  return sections.flatMap(({ roots }) =>
    parentsIn(roots).flatMap(({ line, children }) =>
      columnSums(
        grid,
        line,
        children.map((child) => child.line),
      ),
    ),
  );
}

/** The total row and the rows directly below it: the highest listed codes, or the units where units are listed. */
export function totalSums(grid: Grid): readonly ColumnSum[] {
  const sections = codeSections(grid) ?? [];
  const totals = grid.lines.filter(({ role }) => role === "total");
  const hasBalances = grid.lines.some(({ role }) => role === "balance");
  if (totals.length !== 1 || hasBalances) return [];
  const heads = sections.flatMap(({ head }) => head ?? []);
  const tops = heads.length > 0 ? heads : sections.flatMap(rootLines);
  return [
    ...totals.flatMap((total) => columnSums(grid, total, tops)),
    ...sections.flatMap((section) => (section.head ? columnSums(grid, section.head, rootLines(section)) : [])),
  ];
}

const rootLines = ({ roots }: CodeSection): readonly Line[] => roots.map(({ line }) => line);

/** Columns in which the rows below state nothing at all are "not given", and so is a row without any amount. */
function columnSums(grid: Grid, line: Line, parts: readonly Line[]): readonly ColumnSum[] {
  const columns = grid.columns.filter(({ holds }) => holds === "money");
  const isGiven = (lines: readonly Line[]): boolean =>
    lines.some((each) => columns.some((column) => grid.entry(each, column)?.isBlank === false));
  if (parts.length === 0 || !isGiven([line]) || !isGiven(parts)) return [];
  return columns.flatMap((column) => columnSum(grid, line, parts, column));
}

function columnSum(grid: Grid, line: Line, parts: readonly Line[], column: Column): readonly ColumnSum[] {
  const total = grid.entry(line, column);
  const found = parts.flatMap((part) => grid.entry(part, column) ?? []);
  if (!total || found.length !== parts.length) return [];
  return [{ line, total, parts: found }];
}

export interface ColumnGap extends ColumnSum {
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
    const severity = total.isBlank ? { severity: "warning" as const } : {};
    return [{ ...sum, gap, group: `${line.row}|${gap.difference}`, severity }];
  });
}
