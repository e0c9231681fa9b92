import type { CellRef } from "./cell";

/** Sheets have at most 16384 columns. */
const COLUMNS = 16_384;

/** One value a cell. Keys are numbers: the address as text would cost more than all that is looked up with it. */
export class CellMap<V> {
  private readonly bySheet = new Map<string, Map<number, V>>();

  get({ sheet, row, column }: CellRef): V | undefined {
    return this.bySheet.get(sheet)?.get(row * COLUMNS + column);
  }

  set({ sheet, row, column }: CellRef, value: V): void {
    const known = this.bySheet.get(sheet);
    if (known) known.set(row * COLUMNS + column, value);
    else this.bySheet.set(sheet, new Map([[row * COLUMNS + column, value]]));
  }
}
