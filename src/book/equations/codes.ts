import type { Axis } from "./axis";
import type { Forest } from "./forest";
import type { GridLine } from "./number-grid";
import { Tally } from "./tally";

const CODED = 25;

/**
 * The tree of codes: a code is part of the listed code with the longest common beginning. Of two rows with that code it is
 * the nearest above (units list their codes one after the other), else the first.
 */
export function findCodes(lines: readonly GridLine[], forest: Forest): void {
  const byCode = new Map<string, number[]>();
  lines.forEach(({ code, total, ofWhich }, i) => {
    if (code === undefined || total || ofWhich) return;
    const rows = byCode.get(code);
    if (rows) rows.push(i);
    else byCode.set(code, [i]);
  });
  if (byCode.size === 0) return;
  const children = new Map<number, number[]>();
  lines.forEach(({ code, total, ofWhich }, i) => {
    if (code === undefined || total || ofWhich) return;
    const parent = parentOf(code, i, byCode);
    if (parent === undefined) return;
    const known = children.get(parent);
    if (known) known.push(i);
    else children.set(parent, [i]);
  });
  const deepestFirst = [...children].sort((a, b) => length(lines, b[0]) - length(lines, a[0]));
  for (const [whole, parts] of deepestFirst) forest.add({ whole, parts, basis: "code", score: CODED });
}

const length = (lines: readonly GridLine[], item: number): number => lines[item]?.code?.length ?? 0;

/** "2010350" is below "20103", else below "201". */
function parentOf(code: string, item: number, byCode: ReadonlyMap<string, readonly number[]>): number | undefined {
  for (let end = code.length - 1; end >= 3; end--) {
    const rows = byCode.get(code.slice(0, end));
    if (rows) return rows.findLast((row) => row < item) ?? rows[0];
  }
  return undefined;
}

/**
 * Law of the column: a column in which the sums of codes fail and never hold, while they hold in others, is not additive
 * (a ratio, a count). Where they hold nowhere at all, the codes are no tree here.
 */
export function columnsAgainstCodes(axis: Axis, forest: Forest): ReadonlySet<number> {
  const states = Array.from({ length: axis.crosses }, () => ({ for: 0, against: 0 }));
  for (const { whole, parts, basis } of forest.sums) {
    if (basis !== "code") continue;
    const tally = Tally.of(axis, parts);
    states.forEach((each, cross) => {
      const state = tally.state(whole, cross);
      if (state === "holds" || state === "copies" || state === "rounds") each.for += 1;
      if (state === "fails") each.against += 1;
    });
  }
  const isTree = states.some((each) => each.for > 0);
  return new Set(states.flatMap((each, cross) => (each.for === 0 && each.against >= (isTree ? 2 : 3) ? [cross] : [])));
}
