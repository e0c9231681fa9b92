import { addressInSheet, type Area, placeKey } from "../../src/model/cell";
import type { SheetPlan } from "../../src/model/write";
import { requirePlace } from "./memory-sheet";

/** Throws on a plan that some real host would take and make a damaged or ugly sheet of. */
export function requireSoundPlan(plan: SheetPlan, sheets: ReadonlySet<string>): void {
  requireName(plan.name);
  const taken = new Set<number>();
  for (const { row, column, value, link } of plan.cells) {
    requirePlace({ row, column });
    if (taken.has(placeKey(row, column)))
      throw new RangeError(`The plan has two cells at ${addressInSheet({ row, column })}`);
    taken.add(placeKey(row, column));
    if (typeof value === "number" && !Number.isFinite(value)) throw new RangeError(`A cell cannot hold ${value}`);
    if (link) requirePlace(link);
    if (link && !sheets.has(link.sheet)) throw new RangeError(`A link to a sheet that is not there: ${link.sheet}`);
  }
  requireApart(plan.merges);
  for (const size of [...plan.widths, ...Object.values(plan.heights)]) {
    if (!(size > 0 && size < 410)) throw new RangeError(`Not a width or height: ${size}`);
  }
}

/** Throws on a name Excel does not allow. */
function requireName(name: string): void {
  const isAllowed = /^[^[\]:*?/\\]{1,31}$/.test(name) && !/^'|'$/.test(name);
  if (!isAllowed) throw new RangeError(`Not a sheet name: ${name}`);
}

function requireApart(merges: readonly Area[]): void {
  merges.forEach((area, i) => {
    if (area.top > area.bottom || area.left > area.right) throw new RangeError("A merge from its end to its beginning");
    const meets = (other: Area) =>
      area.top <= other.bottom && other.top <= area.bottom && area.left <= other.right && other.left <= area.right;
    if (merges.slice(i + 1).some(meets)) throw new RangeError("Two merges overlap");
  });
}
