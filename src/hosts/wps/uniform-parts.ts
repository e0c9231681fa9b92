import { sizeOf } from "../../model/areas";
import type { Area } from "../../model/cell";

interface UniformPart<Answer> {
  readonly area: Area;
  /** Undefined where even a single cell gave none. */
  readonly answer: Answer | undefined;
}

/**
 * The parts of an area in each of which all cells give the same answer, found by halving: WPS answers for a range what
 * all of its cells have in common, and null where they differ.
 */
export function uniformParts<Answer>(
  area: Area,
  ask: (part: Area) => Answer | null | undefined,
): readonly UniformPart<Answer>[] {
  const answer = ask(area) ?? undefined;
  if (answer !== undefined || sizeOf(area) === 1) return [{ area, answer }];
  return halves(area).flatMap((half) => uniformParts(half, ask));
}

/** Columns first: what belongs to a table runs down its columns. */
function halves(area: Area): readonly Area[] {
  const { top, left, bottom, right } = area;
  if (left < right) {
    const middle = Math.floor((left + right) / 2);
    return [
      { ...area, right: middle },
      { ...area, left: middle + 1 },
    ];
  }
  const middle = Math.floor((top + bottom) / 2);
  return [
    { ...area, bottom: middle },
    { ...area, top: middle + 1 },
  ];
}
