import type { Area } from "./cell";
import type { Table } from "./table";

/**
 * Why something read from a workbook is less than certain. Only readers make doubts; a conclusion is at most as certain
 * as the least certain thing it rests on, and says why.
 */
export interface Doubt {
  readonly kind: DoubtKind;
  readonly sheet: string;
  /** Where that stands which was not understood. */
  readonly area: Area;
  /** What is printed there, or what is missing, in Chinese for the user: “单位预留机动经费”含义未知. */
  readonly words: string;
  /** The table that loses certainty; without one it is the workbook as a whole. */
  readonly table?: Table;
  /** The numbers say where it belongs though its words do not: it is part of a sum that holds. */
  readonly isSummed?: true;
  /** A column whose money is part of a sum that holds in another table: its total there is compared, its row is not added. */
  readonly isSummedElsewhere?: true;
}

/** A doubt as a conclusion carries it: plain data. */
export type DoubtNote = Pick<Doubt, "kind" | "sheet" | "area" | "words">;

export type DoubtKind =
  /** A column with amounts of which the heading says nothing we know. */
  | "unknown-column"
  /** A line with amounts whose place in its list is not understood. */
  | "unknown-line"
  /** The words beside the codes of a table are no names of codes. */
  | "unknown-names"
  /** Amounts that belong to no line and column of a table that was read. */
  | "unread-amount"
  /** The list may go on elsewhere: 其中, 主要包括, a page break, an unread block. */
  | "list-not-closed"
  /** 三、 is followed by 五、: a line may have been lost. */
  | "numbering-gap"
  /** The kind of the table is a guess. */
  | "low-table"
  /** The unit of the table is not printed. */
  | "inferred-unit"
  /** No year is printed anywhere. */
  | "unknown-year"
  /** Only the name of a sheet or of the file tells the year. */
  | "assumed-year"
  /** The classification of the year is not among those we hold. */
  | "uncatalogued-year"
  /** Only words ask for this sum; no number of its kind confirms it. */
  | "expected-only"
  /** Another reading of the table would remove the contradiction. */
  | "other-reading"
  /** A formula without a stored result. */
  | "no-result";
