import type { Line } from "../model/fact";
import { splitsOf } from "../book/columns";
import type { Entry, Grid } from "../book/grid";
import { type Gap, sumGap } from "./judge";
import type { Draft } from "./rule";
import { columnText, rowText } from "./wording";

/** A row whose total and parts stand in columns of their own. */
export interface RowSum {
  readonly line: Line;
  readonly total: Entry;
  readonly parts: readonly Entry[];
}

/** Every row of every column split that can be judged: 合计 = 基本 + 项目, 基本 = 人员 + 公用, per period. */
export function rowSums(grids: readonly Grid[]): readonly RowSum[] {
  return grids.flatMap((grid) =>
    splitsOf(grid).flatMap(({ whole, parts }) => {
      const rows = grid.lines.flatMap((line): RowSum[] => {
        const total = grid.entry(line, whole);
        const found = parts.flatMap((part) => grid.entry(line, part) ?? []);
        return total && found.length === parts.length ? [{ line, total, parts: found }] : [];
      });
      // columns without any amount were not filled in at all
      const isGiven = rows.some((row) => row.parts.some(({ isBlank }) => !isBlank));
      const hasTotals = rows.some(({ total }) => !total.isBlank);
      return isGiven && hasTotals ? rows.filter(isJudged) : [];
    }),
  );
}

/** A total row without any part is an incomplete row (N21); a row without any amount says nothing. */
const isJudged = ({ line, total, parts }: RowSum): boolean =>
  line.role === "item" || !parts.every(({ isBlank }) => isBlank) || total.amount === 0;

interface RowGap extends RowSum {
  readonly gap: Gap;
  /** A blank total beside filled parts may be a habit of the table: it is pointed out, not called wrong. */
  readonly severity: Pick<Draft, "severity">;
}

/** The rows whose parts do not make up the total. */
export function rowGaps(sums: readonly RowSum[]): readonly RowGap[] {
  return sums.flatMap((row) => {
    const { line, total, parts } = row;
    const gap = sumGap(`“${rowText(line)}”一行的${columnText(total.column)}`, total, parts);
    return gap ? [{ ...row, gap, severity: total.isBlank ? { severity: "warning" } : {} }] : [];
  });
}
