import type { Forest } from "./forest";
import { ACCEPTED, type Rows } from "./row-groups";
import { Tally } from "./tally";

/**
 * 年内收入汇总, 以上加总: a total whose word nobody knows. Without number or code it adds all that is listed above it, and
 * only balances stand between it and the total of the list; where the list has no other, it closes the list.
 */
export function findUnnamedTotals(rows: Rows, forest: Forest): void {
  const { lines, axis } = rows;
  for (const whole of forest.items) {
    if (!isUnmarked(rows, whole) || forest.wholeOf(whole) !== undefined || forest.sumsOf(whole).length > 0) continue;
    const closes = closesList(rows, whole);
    if (!closes && !isBeforeTotal(rows, forest, whole)) continue;
    const parts = closes ? allAbove(rows, forest, whole) : listedAbove(rows, forest, whole);
    const given = parts.filter((part) => axis.hasMoney(part));
    if (given.length === 0) continue;
    const { holds, copies, fails, bits } = Tally.of(axis, parts).evidence(whole, rows.except);
    if (fails > 0 || holds + copies === 0) continue;
    // one amount repeated proves nothing by itself; among numbered lines the line without a number is none of them
    const numbered = parts.filter((part) => lines[part]?.number !== undefined);
    const isOdd = numbered.length >= 2 && given.every((part) => numbered.includes(part));
    if (bits >= ACCEPTED || isOdd) forest.add({ whole, parts, basis: "numbers-alone", score: bits });
  }
}

function isUnmarked({ lines, axis }: Rows, item: number): boolean {
  const line = lines[item];
  return (
    line !== undefined &&
    axis.hasMoney(item) &&
    line.code === undefined &&
    line.number === undefined &&
    line.total === undefined &&
    line.balance !== true &&
    line.ofWhich !== true
  );
}

/** Nothing but balances and blank lines up to the total, which is there. */
function isBeforeTotal({ lines, axis }: Rows, forest: Forest, item: number): boolean {
  for (let next = item + 1; next < lines.length; next++) {
    const line = lines[next];
    if (line?.total !== undefined) return true;
    if (line?.balance !== true && axis.hasMoney(next) && !lines[forest.wholeOf(next) ?? -1]?.balance) return false;
  }
  return false;
}

/** The last line with money of a list in which no word names a total of everything. */
const closesList = ({ lines, axis }: Rows, item: number): boolean =>
  !lines.some((line, each) => (line.total ?? 0) >= 3 || (each > item && axis.hasMoney(each)));

const allAbove = ({ lines }: Rows, forest: Forest, item: number): readonly number[] =>
  forest.roots().filter((root) => root < item && lines[root]?.ofWhich !== true);

/** The roots above, back to the total before. */
function listedAbove(rows: Rows, forest: Forest, item: number): readonly number[] {
  const { lines } = rows;
  const above = allAbove(rows, forest, item);
  const before = above.findLastIndex((root) => lines[root]?.total !== undefined);
  return above.slice(before + 1).filter((root) => lines[root]?.balance !== true);
}
