import { keyOfPlace } from "../../model/cell";
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from "../../model/snapshot";
import type { PlacedResult } from "./contents";

const ERROR = /^#[A-Z/0]+[!?]?$/;

/** The results of formulas that the grid has calculated since the file was read. The file itself keeps old ones. */
export class Results {
  private readonly bySheet = new Map<string, Map<number, PlacedResult>>();

  get isEmpty(): boolean {
    return this.bySheet.size === 0;
  }

  add(results: readonly PlacedResult[]): void {
    for (const { cell, value } of results) {
      // a function the grid does not know: the result in the file is better than none
      if (value === "#NAME?") continue;
      const inSheet = this.bySheet.get(cell.sheet) ?? new Map<number, PlacedResult>();
      this.bySheet.set(cell.sheet, inSheet);
      inSheet.set(keyOfPlace(cell), { cell, value });
    }
  }

  all(): readonly PlacedResult[] {
    return [...this.bySheet.values()].flatMap((results) => [...results.values()]);
  }

  /** The snapshot with these results. */
  within(snapshot: WorkbookSnapshot): WorkbookSnapshot {
    if (this.isEmpty) return snapshot;
    return { ...snapshot, sheets: snapshot.sheets.map((sheet) => this.withinSheet(sheet)) };
  }

  private withinSheet(sheet: SheetSnapshot): SheetSnapshot {
    const results = this.bySheet.get(sheet.name);
    return results ? { ...sheet, cells: sheet.cells.map((cell) => withResult(cell, results)) } : sheet;
  }
}

function withResult(cell: CellSnapshot, results: ReadonlyMap<number, PlacedResult>): CellSnapshot {
  const value = cell.formula === undefined ? undefined : results.get(keyOfPlace(cell))?.value;
  if (value === undefined || value === cell.value) return cell;
  const { isError: _, result: __, ...rest } = cell;
  return { ...rest, value, ...(typeof value === "string" && ERROR.test(value) && { isError: true as const }) };
}
