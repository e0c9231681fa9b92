import { addressInSheet } from "../../model/cell";
import type { Fact } from "../../model/fact";
import type { Entry } from "../../book/grid";
import { isSingle } from "./single";
import type { Cause } from "./suspicion";

/** The amount of the row above or below, or of the column beside, stands here a second time. */
export const neighboursValue: Cause = {
  id: "neighbours-value",
  explain({ entry, needed, book }) {
    if (entry.isBlank || isSingle(entry.amount) || Math.abs(needed - entry.amount) <= entry.margin) return undefined;
    for (const [where, row, column] of AROUND) {
      const cell = { sheet: entry.cell.sheet, row: entry.cell.row + row, column: entry.cell.column + column };
      const neighbour = book.facts.at(cell);
      if (!neighbour || neighbour.kind === "growth" || neighbour.table !== entry.line.table) continue;
      if (neighbour.amount === entry.amount && !areNaturallyEqual(entry, neighbour)) {
        return `与${where} ${addressInSheet(cell)} 相同，可能重复填写了同一数`;
      }
    }
    return undefined;
  },
};

const AROUND = [
  ["上一行", -1, 0],
  ["下一行", 1, 0],
  ["左边一列", 0, -1],
  ["右边一列", 0, 1],
] as const;

/** A total repeats its only part, a 类 its only 款: that is no copy. */
function areNaturallyEqual(entry: Entry, neighbour: Fact): boolean {
  if (neighbour.line === entry.line) return (entry.column.isTotal ?? false) || (neighbour.column.isTotal ?? false);
  if (neighbour.line.role !== "item" || entry.line.role !== "item") return true;
  const [a, b] = [entry.line.code, neighbour.line.code];
  if (a === undefined || b === undefined) return entry.line.depth !== neighbour.line.depth;
  return a.startsWith(b) || b.startsWith(a);
}
