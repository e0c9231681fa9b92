import type { ICellData, IStyleData, Workbook } from "@univerjs/core";
import { MARK_COLOURS } from "../../model/own-look";
import type { Mark } from "../../model/write";

/** A fill as the library keeps it; null takes it away. */
type Fill = NonNullable<IStyleData["bg"]> | null;
type Matrix = Record<string, Record<string, ICellData>>;

/** The part of the library's workbook that marking needs. */
interface MarkedWorkbook {
  getWorkbook(): Workbook;
}

/** Colours over the fills of the workbook, only on the screen. */
export class Marks {
  /** The fills under the colours, by sheet and place. */
  private readonly former = new Map<string, Map<string, Fill>>();

  constructor(
    private readonly workbook: MarkedWorkbook,
    private readonly setValues: (sheetId: string, cells: Matrix) => void,
  ) {}

  /** Shows these marks and no others. */
  show(marks: readonly Mark[]): void {
    for (const [sheetId, fills] of this.former) this.setValues(sheetId, asMatrix(fills));
    this.former.clear();
    const painted = new Map<string, Map<string, Fill>>();
    const book = this.workbook.getWorkbook();
    for (const { cell, severity } of marks) {
      const sheet = book.getSheetBySheetName(cell.sheet);
      if (!sheet) continue;
      const place = `${cell.row - 1},${cell.column - 1}`;
      const style = book.getStyles().get(sheet.getCellRaw(cell.row - 1, cell.column - 1)?.s ?? undefined);
      into(this.former, sheet.getSheetId(), place, style?.bg ?? null);
      into(painted, sheet.getSheetId(), place, { rgb: MARK_COLOURS[severity] });
    }
    for (const [sheetId, fills] of painted) this.setValues(sheetId, asMatrix(fills));
  }
}

function asMatrix(fills: ReadonlyMap<string, Fill>): Matrix {
  const matrix: Matrix = {};
  for (const [place, bg] of fills) {
    const [row = "0", column = "0"] = place.split(",");
    // the library's type does not know that null takes a property away
    (matrix[row] ??= {})[column] = { s: { bg } as IStyleData };
  }
  return matrix;
}

function into<T>(groups: Map<string, Map<string, T>>, group: string, key: string, value: T): void {
  const known = groups.get(group) ?? new Map<string, T>();
  groups.set(group, known);
  known.set(key, value);
}
