import { type Area, keyOfPlace, placeKey } from "../../model/cell";
import type { BudgetBook } from "../../model/book";
import type { Fact } from "../../model/fact";
import { formatFen, PLACES } from "../../model/money";
import { decimalsIn, decimalsOfFormat } from "../../model/number";
import { cellIn, rowIn } from "../../model/pages";
import type { CellSnapshot, SheetSnapshot } from "../../model/snapshot";
import type { Table as BudgetTable } from "../../model/table";

/** The cells of a table with their merges. */
export class PrintedGrid {
  private readonly cells = new Map<number, CellSnapshot>();
  private readonly decimals: number;

  constructor(
    private readonly book: BudgetBook,
    private readonly table: BudgetTable,
    private readonly sheet: SheetSnapshot,
    readonly body: Area,
  ) {
    for (const cell of sheet.cells) this.cells.set(keyOfPlace(cell), cell);
    this.decimals = this.placesOfMost();
  }

  /** Its columns from left to right. */
  get columns(): readonly number[] {
    const { left, right } = this.body;
    return Array.from({ length: right - left + 1 }, (_, i) => left + i);
  }

  hasContent(row: number): boolean {
    return this.columns.some((column) => this.text(row, column).text !== "" || this.spanAt(row, column).isCovered);
  }

  /** The merged cells a place belongs to. */
  mergeAt(row: number, column: number): Area | undefined {
    return this.sheet.merges.find(
      (area) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right,
    );
  }

  spanAt(
    row: number,
    column: number,
  ): { readonly rows: number; readonly columns: number; readonly isCovered: boolean } {
    const merge = this.mergeAt(row, column);
    if (!merge) return { rows: 1, columns: 1, isCovered: false };
    const isFirst = row === Math.max(merge.top, this.body.top) && column === Math.max(merge.left, this.body.left);
    return {
      rows: Math.min(merge.bottom, this.body.bottom) - row + 1,
      columns: Math.min(merge.right, this.body.right) - column + 1,
      isCovered: !isFirst,
    };
  }

  /** The places most amounts of the table show: a zero shows those of its neighbours. */
  private placesOfMost(): number {
    const counts = new Map<number, number>();
    for (const fact of this.book.facts.inTable(this.table)) {
      if (fact.amount === 0) continue;
      const places = this.decimalsOf(fact);
      counts.set(places, (counts.get(places) ?? 0) + 1);
    }
    const [most] = [...counts].sort(([a, m], [b, n]) => n - m || b - a);
    return most?.[0] ?? 2;
  }

  /** The places its cell shows: by its number format, else as the number stands; never finer than 分. */
  private decimalsOf({ cell, printed }: Fact): number {
    const found = this.cells.get(placeKey(rowIn(this.table, cell), cell.column));
    const shown = typeof found?.value === "number" ? decimalsOfFormat(found.numberFormat) : undefined;
    return Math.min(shown ?? decimalsIn(printed), PLACES[this.table.unit]);
  }

  /** Amounts with the decimals of their table, everything else as it stands. */
  text(row: number, column: number): { readonly text: string; readonly isNumber: boolean } {
    const fact = this.book.facts.at(cellIn(this.table, row, column));
    if (fact && fact.kind !== "growth") {
      const decimals = Math.max(this.decimals, this.decimalsOf(fact));
      return { text: formatFen(fact.amount, this.table.unit, decimals), isNumber: true };
    }
    const value = this.cells.get(placeKey(row, column))?.value;
    return { text: value === undefined ? "" : String(value).trim(), isNumber: typeof value === "number" };
  }
}
