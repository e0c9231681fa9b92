import type { Line } from "../model/fact";
import { squeeze } from "../model/number";
import type { Panel, RowsBy } from "../model/table";
import { isKnownByName } from "./column-reading";

/**
 * Tells lines of which nothing says what they are: words without code that name no source, no purpose, no item; no words
 * at all beside lines that have some; a unit without code among coded ones. Names of projects and purchases are free.
 */
export function lineJudge({ rowsBy, rowsAs = {} }: Panel, all: readonly Line[]): (line: Line) => boolean {
  const areNamed = all.some(({ label, role }) => label !== "" && role === "item");
  const areCoded = all.some(({ code }) => code !== undefined);
  return (line) => {
    const { row, role, ofWhich, code, label, name, year, compares, narrows } = line;
    if (rowsAs[row] !== undefined) return false;
    if (role !== "item" || ofWhich || code !== undefined || NAMED_FREELY.has(rowsBy)) return false;
    if (compares !== undefined) return false;
    if (label === "") return areNamed && year === undefined;
    if (rowsBy === "unit") return areCoded;
    return narrows.line !== undefined && !isKnownByName(name) && !isKindOfParent(line, all);
  };
}

/**
 * 行政事业类项目支出 below 项目支出: its name ends with that of the last line of a known meaning, so it can only be a part
 * of that, whatever part it is.
 */
function isKindOfParent(own: Line, all: readonly Line[]): boolean {
  const above = all.filter(({ row, role }) => row < own.row && role === "item");
  const at = above.findLastIndex(
    ({ narrows: { line, ...said } }) => line === undefined && Object.keys(said).length > 0,
  );
  const parent = squeeze(above[at]?.name ?? "");
  const siblings = [...above.slice(at + 1), own].map(({ name }) => squeeze(name));
  return parent !== "" && siblings.every((name) => name !== parent && name.endsWith(parent));
}

const NAMED_FREELY: ReadonlySet<RowsBy> = new Set(["project", "procurement"]);
