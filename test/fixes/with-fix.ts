import { keyOfPlace } from "../../src/model/cell";
import type { Fix } from "../../src/model/fix";
import { planFixes } from "../../src/model/fix-plan";
import { NO_RESULT, type SheetSnapshot, type WorkbookSnapshot } from "../../src/model/snapshot";
import type { CellWrite } from "../../src/model/write";

/** The workbook with a fix carried out, as a host would read it again. Throws where a cell does not take it. */
export function withFix(snapshot: WorkbookSnapshot, { edits, label }: Fix): WorkbookSnapshot {
  const { writes, changed } = planFixes(edits, snapshot);
  if (changed.length > 0) throw new Error(`cannot be carried out: ${label}`);
  return { ...snapshot, sheets: snapshot.sheets.map((sheet) => written(sheet, writes)) };
}

function written(sheet: SheetSnapshot, writes: readonly CellWrite[]): SheetSnapshot {
  const own = writes.filter(({ cell }) => cell.sheet === sheet.name);
  if (own.length === 0) return sheet;
  const cells = new Map(sheet.cells.map((cell) => [keyOfPlace(cell), cell]));
  for (const { cell, after, afterIsFormula, numberFormat: wanted } of own) {
    const key = keyOfPlace(cell);
    const numberFormat = wanted ?? cells.get(key)?.numberFormat;
    const place = {
      row: cell.row,
      column: cell.column,
      ...(numberFormat && numberFormat !== "General" && { numberFormat }),
    };
    if (after === "") cells.delete(key);
    else if (afterIsFormula) cells.set(key, { ...place, value: NO_RESULT, result: "missing", formula: String(after) });
    else cells.set(key, { ...place, value: after });
  }
  return { ...sheet, cells: [...cells].sort(([a], [b]) => a - b).map(([, cell]) => cell) };
}
