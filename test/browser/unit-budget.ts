import type { SheetSnapshot } from "../../src/model/snapshot";
import { sheet } from "../draw-sheet";
import { LAYOUTS, draw } from "../generator/draw";
import { snapshotOf } from "../generator/drawing";
import { randomBudget } from "../generator/random-budget";

/** A made-up budget in which the totals do not add up, with a protected, a hidden and an empty sheet beside it. */
export function unitBudget(): readonly SheetSnapshot[] {
  const [layout] = LAYOUTS;
  if (!layout) throw new Error("No layout to draw");
  const { sheets } = snapshotOf(draw(randomBudget(11), layout.id));
  return [
    ...sheets.map(withWrongTotal),
    sheet("受保护的表", "说明 | 1", { isProtected: true }),
    sheet("内部底稿", "甲 | 1", { visibility: "hidden" }),
    sheet("空白", ""),
  ];
}

/** The first amount in the row 合计 states a hundred more than its parts. */
function withWrongTotal(each: SheetSnapshot): SheetSnapshot {
  const total = each.cells.find(({ value }) => value === "合计")?.row;
  const wrong = each.cells.find(({ row, column, value }) => row === total && column > 1 && typeof value === "number");
  const cells = each.cells.map((cell) => (cell === wrong ? { ...cell, value: Number(cell.value) + 100 } : cell));
  return { ...each, cells };
}
