import { type Area, placeKey } from "../../model/cell";
import type { CellSnapshot } from "../../model/snapshot";

/** Documented: more than this and the question fails. An answer that long may have been cut. */
export const TOO_MANY_AREAS = 512;

/**
 * The merged areas of a sheet that was asked in bands. Whether Excel gives an area across the border of two bands whole
 * in both answers, or a part in each, is not documented. Equal ones count once; parts that meet at the first row of a
 * band are one when nothing stands in the lower one, for only the first cell of a merged area has content.
 */
export function joinedAreas(
  areas: readonly Area[],
  cells: readonly CellSnapshot[],
  bandTops: ReadonlySet<number>,
): readonly Area[] {
  const filled = new Set(cells.map(({ row, column }) => placeKey(row, column)));
  const joined: Area[] = [];
  for (const area of [...areas].sort((a, b) => a.left - b.left || a.right - b.right || a.top - b.top)) {
    const above = joined.at(-1);
    const isSame = above?.left === area.left && above.right === area.right;
    if (above && isSame && area.bottom <= above.bottom) continue;
    const goesOn = isSame && area.top === (above?.bottom ?? 0) + 1;
    if (above && goesOn && bandTops.has(area.top) && !filled.has(placeKey(area.top, area.left)))
      joined[joined.length - 1] = { ...above, bottom: area.bottom };
    else joined.push(area);
  }
  return joined;
}
