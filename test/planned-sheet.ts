import type { CellSnapshot, SheetSnapshot } from "../src/model/snapshot";
import type { SheetPlan } from "../src/model/write";

/** A planned sheet as it is read back from a workbook; `withMerges` false for hosts that give none. */
export function snapshotOf({ name, cells, merges }: SheetPlan, withMerges = true): SheetSnapshot {
  const filled = cells.filter(({ value }) => value !== "");
  return {
    name,
    visibility: "visible",
    isProtected: false,
    cells: filled
      .map(({ row, column, value }): CellSnapshot => ({ row, column, value }))
      .sort((a, b) => a.row - b.row || a.column - b.column),
    merges: withMerges ? merges : [],
    hiddenRows: [],
    hiddenColumns: [],
  };
}
