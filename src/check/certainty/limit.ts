import { areaToA1 } from "../../model/cell";
import type { Doubt } from "../../model/doubt";
import { type Cap, isLower, lowest } from "./caps";

/** What may be said at most, and the doubts that keep it there: each of them once, in one order. */
export interface Limit {
  readonly cap: Cap;
  readonly doubts: readonly Limiting[];
}

/** A doubt with what it leaves of a finding. */
interface Limiting {
  readonly doubt: Doubt;
  readonly cap: Cap;
}

export const UNLIMITED: Limit = { cap: "error", doubts: [] };

export const limitBy = (doubt: Doubt, cap: Cap): Limit =>
  cap === "error" ? UNLIMITED : { cap, doubts: [{ doubt, cap }] };

/** The whole algebra: the union of the doubts, the lowest of the caps. */
export function both(a: Limit, b: Limit): Limit {
  if (b.doubts.length === 0) return a;
  if (a.doubts.length === 0) return b;
  const byKey = new Map<string, Limiting>();
  for (const each of [...a.doubts, ...b.doubts]) {
    const key = keyOf(each.doubt);
    const known = byKey.get(key);
    if (!known || isLower(each.cap, known.cap)) byKey.set(key, each);
  }
  const doubts = [...byKey].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, each]) => each);
  return { cap: lowest(a.cap, b.cap), doubts };
}

/** Doubts of one kind about one place are one. */
export const keyOf = ({ kind, sheet, area, words }: Doubt): string => [kind, sheet, areaToA1(area), words].join("|");
