import type { Area, CellRef } from "../../model/cell";
import { decimalOf } from "../../model/number";
import type { CellSnapshot, SheetSnapshot } from "../../model/snapshot";
import { plain } from "../../model/text";
import { groupBy } from "../../model/group-by";

/** A cell as a person reads it. */
export interface FormCell extends CellRef {
  /** Trimmed text; a number as its format shows its meaning: 1 in "0%" is 100%, a serial date is a date. */
  readonly raw: string;
  /** Text for comparing. */
  readonly plain: string;
  /** Last column and row of the merged area that begins here. */
  readonly right: number;
  readonly bottom: number;
  readonly isNumber: boolean;
  /** Places the number format prints, for money. */
  readonly numberFormat?: string;
}

const NONE: readonly FormCell[] = [];

/** A sheet indexed for reading forms: rows of cells with content, merges known where the host gives them. */
export class FormGrid {
  private readonly cellsByRow = new Map<number, FormCell[]>();
  readonly rows: readonly number[];

  constructor(readonly sheet: SheetSnapshot) {
    const mergesByRow = groupBy(sheet.merges, ({ top }) => top);
    for (const cell of sheet.cells) {
      const formCell = formCellOf(cell, sheet.name, mergesByRow);
      if (formCell.raw === "") continue;
      const row = this.cellsByRow.get(cell.row);
      if (row) row.push(formCell);
      else this.cellsByRow.set(cell.row, [formCell]);
    }
    this.rows = [...this.cellsByRow.keys()].sort((a, b) => a - b);
  }

  /** Cells of a row between two columns, left to right. */
  cellsIn(row: number, left = 1, right = Number.MAX_SAFE_INTEGER): readonly FormCell[] {
    const cells = this.cellsByRow.get(row) ?? NONE;
    const [first, last] = [cells[0]?.column ?? left, cells.at(-1)?.column ?? right];
    return first >= left && last <= right ? cells : cells.filter(({ column }) => column >= left && column <= right);
  }

  at(row: number, column: number): FormCell | undefined {
    return this.cellsByRow.get(row)?.find((cell) => cell.column === column);
  }
}

function formCellOf(cell: CellSnapshot, sheet: string, merges: ReadonlyMap<number, readonly Area[]>): FormCell {
  const { row, column, value, numberFormat } = cell;
  const merge = merges.get(row)?.find(({ left }) => left === column);
  const raw = typeof value === "number" ? numberText(value, numberFormat) : String(value).trim();
  return {
    sheet,
    row,
    column,
    raw,
    plain: plain(raw),
    right: merge?.right ?? column,
    bottom: merge?.bottom ?? row,
    isNumber: typeof value === "number",
    ...(numberFormat !== undefined && { numberFormat }),
  };
}

const EXCEL_EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

function numberText(value: number, format: string | undefined): string {
  const section = (format?.split(";")[0] ?? "").replace(/\[[^\]]*\]/g, "");
  const codes = section.replace(/"[^"]*"|\\./g, "");
  if (codes.includes("%")) return `${decimalOf(value * 100)}%`;
  if (/[yd]|m.*[月日]/i.test(section) && value > 0 && value < 200_000) return dateText(value, section);
  return decimalOf(value);
}

/** A serial date as the text of its format: with or without year and day. */
function dateText(serial: number, format: string): string {
  const date = new Date(EXCEL_EPOCH + Math.floor(serial) * DAY);
  const year = /y/i.test(format) ? `${date.getUTCFullYear()}年` : "";
  const day = /d/i.test(format) ? `${date.getUTCDate()}日` : "";
  return `${year}${date.getUTCMonth() + 1}月${day}`;
}
