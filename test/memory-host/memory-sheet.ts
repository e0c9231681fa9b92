import { addressInSheet, type CellRef, keyOfPlace } from "../../src/model/cell";
import type { CellSnapshot, SheetSnapshot } from "../../src/model/snapshot";

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;
const LONGEST_TEXT = 32_767;

/** What a cell holds; undefined for nothing. */
export type Content = Omit<CellSnapshot, "row" | "column"> | undefined;

/** A sheet whose cells can change. */
export class MemorySheet {
  private readonly cells = new Map<number, CellSnapshot>();
  readonly fills = new Map<number, string>();

  constructor(
    readonly frame: Omit<SheetSnapshot, "cells">,
    cells: readonly CellSnapshot[],
  ) {
    for (const cell of cells) {
      if (this.cells.has(keyOfPlace(cell)))
        throw new RangeError(`Two cells at ${addressInSheet(cell)} of ${frame.name}`);
      this.put(cell, cell);
    }
  }

  get(place: Place): CellSnapshot | undefined {
    return this.cells.get(keyOfPlace(place));
  }

  put({ row, column }: Place, content: Content): void {
    requirePlace({ row, column });
    if (content === undefined || (content.value === "" && content.formula === undefined)) {
      this.cells.delete(keyOfPlace({ row, column }));
      return;
    }
    requireContent(content);
    this.cells.set(keyOfPlace({ row, column }), { ...content, row, column });
  }

  /** The same cells under another name. */
  framed(frame: Partial<Omit<SheetSnapshot, "cells">>): MemorySheet {
    return new MemorySheet({ ...this.frame, ...frame }, [...this.cells.values()]);
  }

  /** A frozen copy, so that nobody changes the workbook by changing what was read. */
  snapshot(): SheetSnapshot {
    const cells = [...this.cells.values()]
      .sort((a, b) => a.row - b.row || a.column - b.column)
      .map((cell) => Object.freeze({ ...cell }));
    return Object.freeze({ ...this.frame, cells: Object.freeze(cells) });
  }
}

type Place = Pick<CellRef, "row" | "column">;

export function requirePlace({ row, column }: Place): void {
  const isCell = (position: number, last: number) => Number.isInteger(position) && position >= 1 && position <= last;
  if (!isCell(row, LAST_ROW) || !isCell(column, LAST_COLUMN))
    throw new RangeError(`No cell at row ${row}, column ${column}`);
}

function requireContent({ value, formula }: NonNullable<Content>): void {
  if (typeof value === "number" && !Number.isFinite(value)) throw new RangeError(`A cell cannot hold ${value}`);
  if (typeof value === "string" && value.length > LONGEST_TEXT) throw new RangeError("A cell cannot hold so much text");
  if (formula !== undefined && !/^=./s.test(formula)) throw new RangeError(`Not a formula: ${formula}`);
}
