import { largest } from "../../model/extremes";
import { decimalOf } from "../../model/number";
import type { CellSnapshot } from "../../model/snapshot";

/** One line a row, cells between "|", "-" for a blank row: numbers bare, text that looks like anything else in '…'. */
export function drawingOf(cells: readonly CellSnapshot[]): string {
  const rows = new Map<number, CellSnapshot[]>();
  for (const cell of cells) {
    const row = rows.get(cell.row);
    if (row) row.push(cell);
    else rows.set(cell.row, [cell]);
  }
  const last = largest([...rows.keys()], 0);
  return Array.from({ length: last }, (_, i) => drawnRow(rows.get(i + 1) ?? [])).join("\n");
}

function drawnRow(cells: readonly CellSnapshot[]): string {
  if (cells.length === 0) return "-";
  const byColumn = new Map(cells.map((cell) => [cell.column, drawnCell(cell)]));
  return Array.from({ length: largest([...byColumn.keys()], 0) }, (_, i) => byColumn.get(i + 1) ?? "")
    .join(" | ")
    .trimEnd();
}

function drawnCell({ value, result, numberFormat }: CellSnapshot): string {
  if (result === "missing") return "=NA(){}";
  if (typeof value !== "number") return drawnText(String(value));
  const format = numberFormat?.trim();
  return format && !/[|\n]/.test(format) ? `${decimalOf(value)}@${format}` : decimalOf(value);
}

/** A cell of the drawing ends at a bar and at the end of its line; blanks inside a head say nothing. */
function drawnText(text: string): string {
  const oneLine = text
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .join(" ")
    .replaceAll("|", "｜");
  const isPlain = oneLine === oneLine.trim() && !/^[-'=#]|^\d[\d.]*$|@|\{/.test(oneLine);
  return isPlain ? oneLine : `'${oneLine}'`;
}
