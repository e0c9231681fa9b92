import type { Unit } from "../../../../src/model/money";
import type { Budget } from "../../budget";
import type { LineSpec, TableSpec } from "../../table-spec";
import type { CodePrint } from "./codes";

/** What all tables of a layout have in common; a table may say otherwise. */
export interface Style {
  readonly unit: Unit;
  readonly zeros: TableSpec["zeros"];
  readonly codes: CodePrint;
  /** Where 合计 of a list stands. */
  readonly totals: "first" | "last";
  readonly totalWord: string;
  /** Items alone, or with the levels above them. */
  readonly levels: "items" | "all";
  /** Headings reach over cells by merging, or by leaving these blank. */
  readonly joins: "merged" | "blank";
  /** An empty list still prints 合计 with zeros. */
  readonly emptyTotals?: boolean;
  /** Brackets in names are half-width. */
  readonly halfWidth?: boolean;
  readonly lines: (about: TableLines) => readonly LineSpec[];
  /** How headings and labels are written: in two languages, with blanks between the characters. */
  readonly says?: (text: string) => string;
}

export interface TableLines {
  readonly budget: Budget;
  readonly form: number;
  readonly title: string;
  readonly width: number;
  /** A note above the title. */
  readonly noteAbove?: string;
  readonly unit: Unit;
}
