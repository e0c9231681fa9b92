import { type Area, contains, placeKey } from "./cell";
import { decimalOf, decimalsOfFormat, grouped, readNumber } from "./number";
import { readOnce } from "./remembered";
import type { CellSnapshot, SheetSnapshot } from "./snapshot";

/** The cells of a sheet as a person sees them: numbers as they are printed, merges as one. */
export class ShownCells {
  private readonly byPlace: ReadonlyMap<number, CellSnapshot>;

  constructor(private readonly sheet: SheetSnapshot) {
    this.byPlace = new Map(sheet.cells.map((cell) => [placeKey(cell.row, cell.column), cell]));
  }

  /** What the cell itself shows; "" for a blank, and for one that a merge covers. */
  textAt(row: number, column: number): string {
    const cell = this.byPlace.get(placeKey(row, column));
    return cell ? shownText(cell) : "";
  }

  /** The number a cell holds, also as text, as a plain decimal. */
  decimalAt(row: number, column: number): string | undefined {
    const value = this.byPlace.get(placeKey(row, column))?.value;
    return typeof value === "number" ? decimalOf(value) : readNumber(String(value ?? ""))?.decimal;
  }

  /** What stands at the place, under a merge too. */
  shownText(row: number, column: number): string {
    const merge = this.mergeAt(row, column);
    return (merge ? this.textAt(merge.top, merge.left) : this.textAt(row, column)).trim();
  }

  mergeAt(row: number, column: number): Area | undefined {
    return this.sheet.merges.find((merge) => contains(merge, row, column));
  }

  /** The words to the left in the row, up to the next number: “其中：本级资金 资金总额”. */
  wordsLeftOf(row: number, column: number): string {
    const left = this.sheet.cells.filter((cell) => cell.row === row && cell.column < column);
    const number = left.findLastIndex((cell) => this.decimalAt(row, cell.column) !== undefined);
    return left
      .slice(number + 1)
      .map((cell) => shownText(cell).trim())
      .join(" ");
  }

  /** Rows in which something stands. */
  rows(): readonly number[] {
    return [...new Set(this.sheet.cells.map(({ row }) => row))];
  }

  /** Columns in which something stands in some of these rows. */
  columnsIn(rows: readonly number[]): readonly number[] {
    return [...new Set(this.sheet.cells.filter(({ row }) => rows.includes(row)).map(({ column }) => column))];
  }
}

/** A sheet is indexed once. */
export const shownCells = readOnce((sheet: SheetSnapshot) => new ShownCells(sheet));

/** 1263.18 in the format "#,##0.00" → "1,263.18"; a text as it stands. */
function shownText({ value, numberFormat = "" }: CellSnapshot): string {
  if (typeof value !== "number") return String(value);
  const isPercent = numberFormat.includes("%");
  const decimal = decimalOf(isPercent ? value * 100 : value);
  const places = decimalsOfFormat(numberFormat);
  const printed = places === undefined ? decimal : Number(decimal).toFixed(places);
  return `${numberFormat.includes(",") ? grouped(printed) : printed}${isPercent ? "%" : ""}`;
}
