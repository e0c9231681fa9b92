import { keyOfPlace } from "../../model/cell";
import { type SheetPlace } from "../../model/areas";
import type { Fill } from "./fills";
import type { MarkKind } from "../../model/write";
import { groupBy } from "../../model/group-by";
import type { ColouredCell } from "./mark-record";

export interface ColouredPlace extends SheetPlace {
  readonly severity: MarkKind;
}

export interface Restoration extends SheetPlace {
  readonly fill: Fill;
}

const NONE: Fill = { pattern: "None" };

/**
 * Which fill goes back where, when rows or columns came or went since the marking. Inserting keeps the order of the
 * cells, so as long as their number is the same the first coloured cell is the first marked one. Otherwise the
 * address decides, and a coloured cell nobody remembers loses its fill.
 */
export function restorations(
  marked: readonly ColouredCell[],
  coloured: readonly ColouredPlace[],
): readonly Restoration[] {
  const markedBySeverity = groupBy([...marked].sort(byPlace), ({ severity }) => severity);
  return [...groupBy([...coloured].sort(byPlace), ({ severity }) => severity)].flatMap(([severity, places]) => {
    const expected = markedBySeverity.get(severity) ?? [];
    if (expected.length === places.length)
      return places.map((place, index) => ({ ...place, fill: expected[index]?.fill ?? NONE }));
    const byKey = new Map(expected.map((cell) => [keyOfPlace(cell), cell.fill]));
    return places.map((place) => ({ ...place, fill: byKey.get(keyOfPlace(place)) ?? NONE }));
  });
}

const byPlace = (a: SheetPlace, b: SheetPlace): number => a.row - b.row || a.column - b.column;
