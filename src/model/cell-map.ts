import { type CellRef, placeKey } from "./cell";

/** One value a cell. */
export class CellMap<V> {
  private readonly bySheet = new Map<string, Map<number, V>>();

  get({ sheet, row, column }: CellRef): V | undefined {
    return this.bySheet.get(sheet)?.get(placeKey(row, column));
  }

  set({ sheet, row, column }: CellRef, value: V): void {
    const known = this.bySheet.get(sheet);
    if (known) known.set(placeKey(row, column), value);
    else this.bySheet.set(sheet, new Map([[placeKey(row, column), value]]));
  }
}
