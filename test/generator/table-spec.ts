import type { Unit } from "../../src/model/money";
import type { Flow, Subject } from "../../src/model/subject";
import type { TableId } from "../../src/model/table-id";
import type { Look } from "./drawing";
import type { Period, Selection } from "./ledger";

/**
 * What a table, column or row says about its amounts: the subject as a reader should understand it, and the money it
 * counts where that does not follow from the subject.
 */
export interface About {
  readonly subject?: Partial<Subject>;
  readonly select?: Partial<Selection>;
  readonly period?: Period;
}

export interface ColumnSpec {
  readonly about?: About;
  /** `change` and `growth` compare two other columns of the panel; `text` holds words. */
  readonly kind?: "amount" | "change" | "growth" | "text";
  /** Indexes of the columns that add up to this one. */
  readonly parts?: readonly number[];
  readonly current?: number;
  readonly base?: number;
  readonly text?: string;
}

export interface RowSpec {
  /** Codes and labels, left to right; "^" extends the word above. */
  readonly words: readonly (string | undefined)[];
  /** Absent for rows that never hold an amount. */
  readonly about?: About;
  /** 1 for the rows that a total adds up, 2 for their parts … */
  readonly level?: number;
  readonly role?: "total" | "current";
  /** The amount stands in the same row of the panel that `totalsIn` names: here are only the words. */
  readonly elsewhere?: true;
  /** Not added up: 其中 rows. */
  readonly ofWhich?: true;
  /** The words stand merged over all word columns. */
  readonly merged?: true;
  /** The first word stands merged over so many columns, those of amounts and of the next panel included. */
  readonly mergedOver?: number;
  /** Words of text columns by index. */
  readonly texts?: Readonly<Record<number, string>>;
}

export type WordKind = "code" | "part" | "label";

/** Columns that are read with the same rows: a simple table has one panel, 收入 ‖ 支出 two. */
export interface PanelSpec {
  readonly flow: Flow;
  /** Leading columns that hold codes and labels; a `part` is one level of a code that is split over columns. */
  readonly words: readonly WordKind[];
  readonly columns: readonly ColumnSpec[];
  readonly rows: readonly RowSpec[];
  readonly about?: About;
  /** Index of the panel that prints the totals of this one: two lists with one total row. */
  readonly totalsIn?: number;
}

/** A line above or below the table. */
export interface LineSpec {
  readonly text: string;
  readonly look: Look;
  readonly row: number;
  readonly from: number;
  readonly to: number;
}

export interface TableSpec {
  readonly sheet: string;
  readonly type: TableId;
  readonly unit: Unit;
  readonly above: readonly LineSpec[];
  /** "<" extends the heading to the left of it, "^" the one above; "" leaves a cell blank. */
  readonly head: readonly (readonly string[])[];
  readonly numbers?: readonly string[];
  readonly panels: readonly PanelSpec[];
  /** Blank cells, zeros everywhere, or zeros in the total rows only. */
  readonly zeros: "blank" | "zero" | "in-totals";
  readonly notes?: readonly string[];
  readonly widths?: readonly number[];
}
