import type { Structure } from "../book/equations/index";
import type { CellState, GridLine } from "../book/equations/number-grid";
import { amountColumns } from "../book/panel-structure";
import type { PanelSums } from "../model/fact";
import { largest } from "../model/extremes";
import type { Line } from "../model/fact";
import type { Panel, Table } from "../model/table";

/** A panel and the budget year that columns without a period belong to. */
export interface PanelPlace {
  readonly table: Table;
  readonly panel: Panel;
  readonly year: number;
  /** The workbook lists several units: whose money a row is belongs to its meaning. */
  readonly byUnit: boolean;
  /** Rows of totals whose amount stands in the panel beside this one, and the column it stands in. */
  readonly shared: ReadonlyMap<number, number>;
}

/** What the cell of a row and a column states. */
export type CellReader = (row: number, column: number) => CellState;

/** The place of a line in its list. */
export interface LinePlace {
  readonly role: "total" | "current" | "item";
  readonly depth: number;
  /** Index of the line it is part of; parts of totals stand at the top. */
  readonly whole: number | undefined;
}

/**
 * Where each line stands: totals by their words and sums, all others below what they were found to be part of. No number
 * tells where a blank line stands: 二、 goes on where 一、 above it stands.
 */
export function placesOf(
  lines: readonly GridLine[],
  structure: Structure,
  isBlank: (item: number) => boolean,
): readonly LinePlace[] {
  const roles = rolesOf(lines, structure, isBlank);
  // what stands below 本年收入 is its own; what stands above a total is beside it
  const isPartOf = (item: number, whole: number): boolean =>
    roles[whole] === "item" || (roles[whole] === "current" && item > whole);
  const goesOn = (item: number): boolean => {
    const [own, before] = [lines[item]?.number, lines[item - 1]?.number];
    return own !== undefined && before?.rank === own.rank && before.value === own.value - 1 && isBlank(item);
  };
  const wholes: (number | undefined)[] = [];
  for (const item of lines.keys()) {
    const whole = structure.wholeOf[item];
    const holds = whole !== undefined && isPartOf(item, whole);
    wholes.push(holds ? whole : goesOn(item) ? wholes[item - 1] : undefined);
  }
  const wholeOf = (item: number): number | undefined => wholes[item];
  const isLevel = (item: number): boolean => roles[item] === "item" || lines[item]?.number !== undefined;
  return lines.map((_, item) => {
    let depth = 0;
    for (let each = wholeOf(item); each !== undefined; each = wholeOf(each)) if (isLevel(each)) depth += 1;
    return { role: roles[item] ?? "item", depth, whole: wholeOf(item) };
  });
}

/**
 * The widest total word of the panel is its total; a narrower one beside a wider one is 本年…合计, unless it totals a group
 * among others (小计). A line without such a word is 本年…合计 when it adds what stands above it and only balances stand
 * between it and the total. Where no word names a total, the last line is it that adds up everything above.
 */
function rolesOf(
  lines: readonly GridLine[],
  { equations, wholeOf }: Structure,
  isBlank: (item: number) => boolean,
): readonly LinePlace["role"][] {
  const widest = largest(
    lines.map(({ total }) => total ?? 0),
    0,
  );
  const standsAlone = (item: number): boolean => {
    const whole = wholeOf[item];
    const sum = equations.find(({ axis, whole: of, parts }) => axis === "rows" && of === whole && parts.includes(item));
    return !sum || sum.parts.every((part) => part === item || lines[part]?.balance === true);
  };
  const addsAbove = (item: number): boolean =>
    equations.some(
      ({ axis, whole, parts, open, support, basis }) =>
        axis === "rows" &&
        whole === item &&
        (support === "proved" || (support === "consistent" && basis === "numbers-alone")) &&
        parts.length + open.length >= 2 &&
        [...parts, ...open].every((part) => part < item),
    );
  const topOf = (item: number): number => (wholeOf[item] === undefined ? item : topOf(wholeOf[item]));
  const isWholeList = (item: number): boolean =>
    widest < 3 && lines.every((line, each) => topOf(each) === item || line.ofWhich === true || isBlank(each));
  return lines.map(({ total, code, balance }, item) => {
    if (total !== undefined) {
      // 本年收入 beside balances, without a total of both, is no total of everything
      if (total === widest) return total === 2 && lines.some(({ balance: is }) => is) ? "current" : "total";
      return total >= 2 || standsAlone(item) ? "current" : "item";
    }
    if (code === undefined && addsAbove(item) && isWholeList(item)) return "total";
    const whole = wholeOf[item];
    const isSubtotal = code === undefined && balance !== true && whole !== undefined && (lines[whole]?.total ?? 0) >= 3;
    return isSubtotal && standsAlone(item) && addsAbove(item) ? "current" : "item";
  });
}

/** The sums of a panel, told by its lines. */
export function sumsOf(
  lines: readonly Line[],
  { panel, shared }: Pick<PanelPlace, "panel" | "shared">,
  structure: Structure,
): PanelSums {
  return {
    lines,
    shared,
    columns: amountColumns(panel),
    equations: structure.equations,
    corrections: structure.corrected.length,
    otherReadings: structure.alternatives.flatMap((each) => {
      const [whole, line] = [lines[each.whole], lines[each.line]];
      const to = each.to === undefined ? undefined : lines[each.to];
      return whole && line ? [{ whole, line, ...(to && { to }) }] : [];
    }),
  };
}
