import type { Line } from "../model/fact";
import { groupBy } from "../model/group-by";
import { isBalance } from "./line-meaning";

/**
 * Lines of one list that would mean the same (上年结转 and 上年结余) are different money: their names keep them apart. A line
 * and its parts need no more than the names of the parts; the part of a balance keeps the name of its balance.
 */
export function apart(lines: readonly Line[]): readonly Line[] {
  const above = linesAbove(lines);
  const alike = groupBy(
    lines.filter(({ code, role }) => code === undefined && role !== "total" && role !== "current"),
    ({ year = 0, narrows: { line: _, ...rest } }) => JSON.stringify([year, ...Object.entries(rest).sort()]),
  );
  const told = new Map<Line, string>();
  for (const all of alike.values()) {
    const plain = all.filter(({ narrows }) => narrows.line === undefined);
    const [first] = plain;
    const isWhole = (line: Line): boolean => plain.every((each) => each === line || isUnder(each, line, above));
    for (const line of all) {
      const isNamed = line.narrows.line !== undefined;
      const isApart = isNamed ? first === undefined || !isBalance(line.narrows) : plain.length < 2 || isWhole(line);
      if (!isApart) told.set(line, [above.get(line)?.name ?? [], line.name].flat().join("/"));
    }
  }
  return lines.map((line) => {
    const name = told.get(line);
    return name === undefined ? line : { ...line, narrows: { ...line.narrows, line: name } };
  });
}

/** For each line the one that it is part of; else the nearest before it that stands less deep. */
function linesAbove(lines: readonly Line[]): ReadonlyMap<Line, Line | undefined> {
  const byRow = new Map(lines.map((line) => [line.row, line]));
  const open: Line[] = [];
  return new Map(
    lines.map((line) => {
      while ((open.at(-1)?.depth ?? -1) >= line.depth) open.pop();
      const nearest = open.at(-1);
      open.push(line);
      return [line, (line.whole === undefined ? undefined : byRow.get(line.whole)) ?? nearest];
    }),
  );
}

function isUnder(line: Line, whole: Line, above: ReadonlyMap<Line, Line | undefined>): boolean {
  for (let each = above.get(line); each; each = above.get(each)) if (each === whole) return true;
  return false;
}
