import type { Area, CellRef } from "../../src/model/cell";
import type { Unit } from "../../src/model/money";
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from "../../src/model/snapshot";
import type { Subject } from "../../src/model/subject";
import type { TableId } from "../../src/model/table-id";
import type { Selection } from "./ledger";

/** What a cell is for; a writer of files turns it into fonts, borders and alignment. */
export type Look = "title" | "line" | "unit" | "head" | "code" | "label" | "amount" | "text" | "note";

/** What an amount cell says, as its author meant it. */
export interface DrawnFact {
  readonly kind: "amount" | "change" | "growth";
  readonly subject: Subject;
  /** Plain decimal as printed, in the unit of the table. */
  readonly printed: string;
  /** The money it counts; two cells that count the same money state the same amount. */
  readonly selection: Selection;
}

export interface DrawnCell extends CellSnapshot {
  readonly look: Look;
  /** Of a total row or column. */
  readonly strong?: true;
  readonly fact?: DrawnFact;
}

/** A total and the cells that add up to it, by "sheet!A1": a table may go on on the next sheet. Blank parts count as zero. */
export interface DrawnSum {
  readonly whole: string;
  readonly parts: readonly string[];
}

export interface DrawnRow {
  readonly row: number;
  /** `total` for 合计 and 总计, `group` for a row whose parts are listed, `leaf` for the rest. */
  readonly kind: "total" | "group" | "leaf";
  readonly code?: { readonly column: number; readonly text: string };
  readonly name?: { readonly column: number; readonly text: string };
  /** First and last column of the panel the row belongs to. */
  readonly left: number;
  readonly right: number;
}

export interface DrawnTable {
  readonly type: TableId;
  readonly unit: Unit;
  readonly unitCell?: { readonly row: number; readonly column: number };
  /** First row under the head and last row above the notes. */
  readonly body: { readonly top: number; readonly bottom: number };
  readonly panels: number;
  readonly rows: readonly DrawnRow[];
  readonly sums: readonly DrawnSum[];
}

export interface DrawnSheet {
  readonly name: string;
  readonly cells: readonly DrawnCell[];
  readonly merges: readonly Area[];
  /** Characters, by column from A. */
  readonly widths: readonly number[];
  readonly table?: DrawnTable;
}

export interface Drawing {
  readonly sheets: readonly DrawnSheet[];
}

/** The drawing as a host would read it. */
export const snapshotOf = ({ sheets }: Drawing): WorkbookSnapshot => ({
  externalLinks: [],
  sheets: sheets.map(({ name, cells, merges }): SheetSnapshot => ({
    name,
    visibility: "visible",
    isProtected: false,
    cells: cells.map(({ row, column, value, formula, numberFormat }) => ({
      row,
      column,
      value,
      ...(formula !== undefined && { formula }),
      ...(numberFormat !== undefined && { numberFormat }),
    })),
    merges,
    hiddenRows: [],
    hiddenColumns: [],
  })),
});

/** Every number of the drawing with its cell. */
export const factsOf = ({ sheets }: Drawing): readonly (DrawnFact & { readonly cell: CellRef })[] =>
  sheets.flatMap(({ name, cells }) =>
    cells.flatMap(({ row, column, fact }) => (fact ? [{ ...fact, cell: { sheet: name, row, column } }] : [])),
  );
