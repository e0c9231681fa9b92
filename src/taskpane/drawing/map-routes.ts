import type { Place } from "./map-places";

/** A way between two tables: out of the one into the gaps between rows and columns, and into the other; through none. */
export interface Route {
  readonly from: Place;
  readonly to: Place;
  readonly kind: "beside" | "below" | "over" | "across" | "around";
  /** Horizontal runs in gaps between rows, the first with the label; gap 0 lies above row 0. */
  readonly gaps: readonly number[];
  /** The gap between columns it goes along, 1 between the first two. */
  readonly aisle?: number;
}

/** The way of a line, the upper and left table first. */
export function routeOf(one: Place, other: Place): Route {
  const isFirst = one.row < other.row || (one.row === other.row && one.column < other.column);
  const [from, to] = isFirst ? [one, other] : [other, one];
  const aside = to.column - from.column;
  if (from.row === to.row) {
    if (aside === 1) return { from, to, kind: "beside", gaps: [] };
    return { from, to, kind: "over", gaps: [from.row] };
  }
  if (to.row === from.row + 1) {
    return { from, to, kind: aside === 0 ? "below" : "across", gaps: [to.row] };
  }
  const aisle = aside === 0 ? Math.min(from.column + 1, 2) : aside > 0 ? from.column + 1 : from.column;
  return { from, to, kind: "around", gaps: [from.row + 1, to.row], aisle };
}
