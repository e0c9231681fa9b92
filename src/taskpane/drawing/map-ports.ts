import { groupBy } from "../../model/group-by";
import type { Place } from "./map-places";
import type { Route } from "./map-routes";

/** Where a line leaves its first table and enters its second, from the left. */
interface Ports {
  readonly from: number;
  readonly to: number;
}

/** Pixels. */
const ASIDE = 3;

interface End {
  readonly route: number;
  readonly isFrom: boolean;
  readonly place: Place;
  readonly side: "top" | "bottom";
  /** Where the line goes from here: -1 to the left, 0 straight, 1 to the right. */
  readonly way: number;
}

/**
 * The ends of lines spread over the edges of tables: straight ones in the middle, so that they stay straight, those that go
 * left or right on that half.
 */
export function portsOf(
  routes: readonly Route[],
  width: number,
  left: (column: number) => number,
): readonly (Ports | undefined)[] {
  const ends = routes.flatMap((route, i) => endsOf(route, i));
  const groups = groupBy(ends, ({ place, side, way }) => `${place.row} ${place.column} ${side} ${way}`);
  const at = new Map<string, number>();
  for (const group of groups.values())
    for (const [k, { route, isFrom, place, side, way }] of group.entries()) {
      const half = width / 2;
      // what enters a table stands off from what leaves the one above it
      const inHalf = (half * (k + 1)) / (group.length + 1) + (side === "top" ? ASIDE : -ASIDE);
      const offset = way === 0 ? half : way < 0 ? half - inHalf : half + inHalf;
      at.set(`${route} ${isFrom ? "from" : "to"}`, left(place.column) + offset);
    }
  return routes.map((_, i) => {
    const [from, to] = [at.get(`${i} from`), at.get(`${i} to`)];
    return from === undefined || to === undefined ? undefined : { from, to };
  });
}

function endsOf({ from, to, kind, aisle }: Route, route: number): readonly End[] {
  if (kind === "beside") return [];
  const aside = Math.sign(to.column - from.column);
  const outwards = aisle === undefined ? aside : aisle > from.column ? 1 : -1;
  const inwards = aisle === undefined ? -aside : aisle > to.column ? 1 : -1;
  return [
    { route, isFrom: true, place: from, side: kind === "over" ? "top" : "bottom", way: outwards },
    { route, isFrom: false, place: to, side: "top", way: inwards },
  ];
}
