import type { Line } from "../model/fact";
import { groupBy } from "../model/group-by";
import type { Item } from "../model/subject";
import { families } from "../book/columns";
import type { Entry, Grid } from "../book/grid";

/** The lines of 三公 for one period (and one unit): by rows in some regions, by columns in others. */
export interface ThreePublic {
  readonly entries: ReadonlyMap<Item, Entry>;
  /** Columns or rows that split 因公出国（境）费 further. */
  readonly abroadParts: readonly Entry[];
  /** The unit, where the rows of several are listed. */
  readonly unit?: string;
  /** The row, where items stand in columns. */
  readonly line?: Line;
  readonly holds: "money" | "change";
  readonly period?: { readonly year?: number; readonly offset?: number; readonly stage: string };
}

/** Every group of 三公 lines that a panel states; 上年预算, 上年执行 and 本年 are groups of their own. */
export function threePublicGroups(grid: Grid): readonly ThreePublic[] {
  const itemColumns = grid.columns.filter(({ narrows }) => narrows.item !== undefined);
  return itemColumns.length >= 3 ? byColumns(grid) : byRows(grid);
}

function byColumns(grid: Grid): readonly ThreePublic[] {
  return families(grid).flatMap((family) =>
    grid.lines.map((line) => {
      const [first] = family;
      const listed = family.filter(({ ofWhich }) => ofWhich !== true);
      const entries = listed.flatMap((column) => grid.entry(line, column) ?? []);
      return {
        ...groupOf(
          entries,
          ({ column }) => column.narrows.item,
          ({ column }) => column.narrows.line !== undefined,
        ),
        line,
        holds: first?.holds === "change" ? ("change" as const) : ("money" as const),
        ...(first?.period && { period: first.period }),
      };
    }),
  );
}

/** Lines of one unit, or of all money: the total row of a department that lists its units states no items. */
function byRows(grid: Grid): readonly ThreePublic[] {
  const ofUnits = groupBy(grid.lines, ({ narrows }) => narrows.unit);
  const alone = ofUnits.size <= 1 ? [[undefined, grid.lines] as const] : [...ofUnits];
  return alone.flatMap(([unit, lines]) => ofLines(grid, lines).map((each) => (unit ? { ...each, unit } : each)));
}

function ofLines(grid: Grid, lines: readonly Line[]): readonly ThreePublic[] {
  return grid.columns.map((column) => {
    const entries = lines.flatMap((line) => grid.entry(line, column) ?? []);
    return {
      ...groupOf(
        entries,
        ({ line }) => line.narrows.item,
        ({ line }) => line.narrows.line !== undefined,
      ),
      holds: column.holds === "change" ? ("change" as const) : ("money" as const),
      ...(column.period && { period: column.period }),
    };
  });
}

function groupOf(
  all: readonly Entry[],
  itemOf: (entry: Entry) => Item | undefined,
  isDetail: (entry: Entry) => boolean,
): Pick<ThreePublic, "entries" | "abroadParts"> {
  const entries = new Map<Item, Entry>();
  for (const entry of all) {
    const item = itemOf(entry);
    if (item !== undefined && !isDetail(entry) && !entries.has(item)) entries.set(item, entry);
  }
  const abroadParts = all.filter((entry) => itemOf(entry) === "three-public/abroad" && isDetail(entry));
  return { entries, abroadParts };
}

/** What the table states of its year, for the total row where units are listed: the budget, or what was spent. */
export function currentThreePublic(grid: Grid): ThreePublic | undefined {
  const groups = threePublicGroups(grid).filter(
    ({ holds, period, unit }) =>
      holds === "money" && unit === undefined && isOwnStage(grid, period) && isLatest(grid, period),
  );
  return groups.find(({ line }) => line?.role === "total") ?? (groups.length === 1 ? groups[0] : undefined);
}

const isOwnStage = ({ table }: Grid, period: ThreePublic["period"]): boolean =>
  period === undefined || period.stage === (table.stage ?? "budget");

const isLatest = (grid: Grid, period: ThreePublic["period"]): boolean =>
  grid.columns.every(
    (column) =>
      (column.period?.offset ?? 0) <= (period?.offset ?? 0) && (column.period?.year ?? 0) <= (period?.year ?? 0),
  );
