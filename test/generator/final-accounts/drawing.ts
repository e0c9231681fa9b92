import type { Area } from "../../../src/model/cell";
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from "../../../src/model/snapshot";
import type { Subject } from "../../../src/model/subject";
import type { Steps } from "./account";

/** An amount that a drawn table states, and what it is about. */
export interface DrawnAmount {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly steps: Steps;
  readonly subject: Subject;
}

/** A workbook with what its tables state. */
export interface DrawnAccount {
  readonly workbook: WorkbookSnapshot;
  readonly amounts: readonly DrawnAmount[];
}

export type Money = { readonly steps: Steps; readonly subject: Subject };
export type Content = string | number | Money | undefined;

/** One sheet, drawn row by row. */
export class SheetDrawing {
  private readonly cells: CellSnapshot[] = [];
  private readonly merges: Area[] = [];
  readonly amounts: DrawnAmount[] = [];
  private row = 0;

  constructor(
    readonly name: string,
    /** How many steps are one of the printed unit: 100 for 万元, 0.01 for 元. */
    private readonly scale: number,
  ) {}

  /** The next row; `undefined` leaves a cell blank, and an amount of nothing is blank as well. */
  add(...contents: readonly Content[]): number {
    this.row += 1;
    contents.forEach((content, i) => this.put(i + 1, content));
    return this.row;
  }

  /** Blank rows. */
  skip(rows: number): void {
    this.row += rows;
  }

  merge(top: number, left: number, bottom: number, right: number): void {
    this.merges.push({ top, left, bottom, right });
  }

  private put(column: number, content: Content): void {
    if (content === undefined || content === "") return;
    if (typeof content !== "object") {
      this.cells.push({ row: this.row, column, value: content });
      return;
    }
    const { steps, subject } = content;
    if (steps === 0) return;
    this.cells.push({
      row: this.row,
      column,
      value: Math.round((steps / this.scale) * 100) / 100,
      numberFormat: "#,##0.00",
    });
    this.amounts.push({ sheet: this.name, row: this.row, column, steps, subject });
  }

  snapshot(): SheetSnapshot {
    const { name, cells, merges } = this;
    return {
      name,
      visibility: "visible",
      isProtected: false,
      cells,
      merges,
      hiddenRows: [],
      hiddenColumns: [],
    };
  }
}
