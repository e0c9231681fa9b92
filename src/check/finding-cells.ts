import { toA1 } from "../model/cell";
import type { FindingCell } from "../model/finding";

/** The cells of a finding, each place once: a cell of the text may be named once for each place in it. */
export function eachPlaceOnce(cells: readonly FindingCell[]): readonly FindingCell[] {
  if (cells.length < 2) return cells;
  const seen = new Set<string>();
  return cells.filter((cell) => {
    const address = cell.span ? `${toA1(cell)}@${cell.span.start}` : toA1(cell);
    if (seen.has(address)) return false;
    seen.add(address);
    return true;
  });
}
