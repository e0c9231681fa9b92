import type { Flow, Fund, Subject } from "../../model/subject";
import type { TableId } from "../../model/table";

/** What a column adds to the money of its table: {} is the total column. */
export type ColumnMeaning = Partial<Pick<Subject, "fund" | "nature" | "use" | "item">>;

/**
 * One side of a relation, as data: which amount of which table.
 * `current` leaves balances out, `whole` contains them, `total` is the total row of a table by codes.
 */
export type Side =
  | {
      readonly table: TableId;
      readonly flow?: Flow;
      readonly row: "current" | "whole" | "total";
      readonly column?: ColumnMeaning;
    }
  /** One amount for every value: sources of money by row or by column, classes, codes, balances. */
  | { readonly table: TableId; readonly flow?: Flow; readonly each: Each; readonly column?: ColumnMeaning }
  /** Tables that together hold the money; a missing one counts as zero. */
  | { readonly sum: readonly Side[] }
  /** The first of these that the workbook states. */
  | { readonly firstOf: readonly Side[] };

export type Each = "fund in rows" | "fund in columns" | "class" | "code" | "economic class" | "balance";

/** The table that lists the expenditure of each fund by function. */
export const FUND_TABLES = [
  { fund: "fiscal/general", table: "general-function" },
  { fund: "fiscal/government-fund", table: "government-fund" },
  { fund: "fiscal/state-capital", table: "state-capital" },
] as const satisfies readonly { readonly fund: Fund; readonly table: TableId }[];
