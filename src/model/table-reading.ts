import type { Unexplained } from "./accounting";
import type { Area } from "./cell";
import type { ColumnPlace, RowPlace } from "./correction";
import type { ColumnMeaning, RowMeaning } from "./meaning";
import type { Unit } from "./money";
import type { Flow } from "./subject";
import type { TableId } from "./table-id";

/** How one table was read, for looking at it: plain data, every column and every row with what it was taken for. */
export interface TableReading {
  readonly sheet: string;
  readonly area: Area;
  readonly title: string;
  readonly type: TableId;
  readonly unit: Unit;
  /** Rows of the head, top to bottom. */
  readonly headRows: readonly number[];
  readonly panels: readonly PanelReading[];
  /** Numbers of the table that no reading explains. */
  readonly unexplained: readonly Unexplained[];
}

/** A table's reading as a file for a test, and whether the table by itself is read as it is in its workbook. */
export interface ReadingCase {
  readonly text: string;
  readonly isSame: boolean;
}

/** One side of a table. */
export interface PanelReading {
  readonly flow: Flow;
  readonly columns: readonly ColumnReading[];
  readonly rows: readonly RowReading[];
}

/**
 * What a column or a row is to the sums: names, all the money, a part of it, a repetition of part of it, money of another
 * year or a change, nothing at all, not understood, or left alone because the user says so.
 */
export type ReadAs = "name" | "total" | "part" | "of-which" | "compared" | "text" | "unread" | "ignored";

export interface ColumnReading {
  /** Sheet column, 1-based. */
  readonly column: number;
  readonly place: ColumnPlace;
  readonly readAs: ReadAs;
  /** In Chinese: "一般公共预算 · 基本支出 · 金额（万元）". */
  readonly meaning: string;
  /** Words of the headings that are not understood, as printed. */
  readonly unknown: readonly string[];
  /** Set where the user said so. */
  readonly told?: ColumnMeaning;
}

export interface RowReading {
  /** Sheet row, 1-based. */
  readonly row: number;
  readonly place: RowPlace;
  /** As printed; the code alone where the row has no label. */
  readonly label: string;
  readonly readAs: ReadAs;
  /** In Chinese: "科目 2080505", "上年结转". */
  readonly meaning: string;
  /** The line it is part of. */
  readonly partOf?: { readonly row: number; readonly label: string };
  readonly told?: RowMeaning;
}
