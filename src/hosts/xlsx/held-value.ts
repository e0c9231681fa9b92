import { keyOfPlace } from "../../model/cell";
import type { CellSnapshot } from "../../model/snapshot";
import type { Position } from "./cell-position";
import type { SheetContent } from "./read-sheet";

/** The cell at a place, if it has content; looks it up in reading order. */
export function findCell({ cells }: SheetContent, place: Position): CellSnapshot | undefined {
  const wanted = keyOfPlace(place);
  let low = 0;
  let high = cells.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const cell = cells[middle];
    if (cell && keyOfPlace(cell) < wanted) low = middle + 1;
    else high = middle;
  }
  const found = cells[low];
  return found && keyOfPlace(found) === wanted ? found : undefined;
}

/** The formula or constant a cell holds; "" where it is empty. */
export function heldValue(content: SheetContent, place: Position): string | number | boolean {
  const cell = findCell(content, place);
  return cell?.formula ?? cell?.value ?? "";
}
