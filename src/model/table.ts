import type { TableId } from "./table-id";
import type { Area, CellRef } from "./cell";
import type { ColumnMeaning, RowMeaning } from "./meaning";
import type { Unit } from "./money";
import type { Flow, Stage, Subject } from "./subject";

/** A table found in the workbook: what it is, where it stands and how surely we know. */
export interface Table {
  readonly type: TableId;
  /** The title as printed; empty when the table has none. */
  readonly title: string;
  readonly titleCell?: CellRef;
  readonly sheet: string;
  /** Everything that belongs to the table: title, unit line, head, body and notes. */
  readonly area: Area;
  /** What the table as a whole says of its amounts: its fund, its nature, its item. */
  readonly narrows: Partial<Subject>;
  readonly unit: Unit;
  readonly unitSource: UnitSource;
  /** What the unit line says, where the amounts agree with other tables in `unit` alone. */
  readonly declaredUnit?: Unit;
  /** The cell that declares the unit. */
  readonly unitCell?: CellRef;
  /** 0 to 1. Below 0.6 the user is asked. */
  readonly confidence: number;
  /** Why we think so, in Chinese, for the user. */
  readonly evidence: readonly string[];
  /** True when no cell of the body states an amount other than zero. */
  readonly empty: boolean;
  /** The year the title or head names; undefined when neither names one. */
  readonly year?: number;
  /** What its amounts are where no heading says otherwise; of a budget it is left out. */
  readonly stage?: Stage;
  /** Name of the unit that the table itself prints. */
  readonly unitName?: string;
  /** Rows of the head, top to bottom; empty for forms and text. */
  readonly headRows: readonly number[];
  /** Rows of the body that repeat the head, number the columns or belong to the printed page. */
  readonly repeatedRows?: readonly number[];
  /** Side-by-side parts of one table: one for a simple table, two for 收入 ‖ 支出, four in Shaanxi. */
  readonly panels: readonly Panel[];
  readonly notes: readonly Note[];
  /** Further sheets that the table goes on on, in order; how its rows count there: model/pages. */
  readonly pages?: readonly Page[];
  /** The sheet before, with whose table this one may be one: they were not joined, each is read as a part. */
  readonly continues?: string;
  /** A further part may stand on the next sheet. */
  readonly goesOn?: boolean;
}

/** A sheet on which a table goes on. */
export interface Page {
  readonly sheet: string;
  readonly area: Area;
  /** Rows of that sheet that repeat the head; empty where it goes on without. */
  readonly headRows: readonly number[];
  readonly repeatedRows?: readonly number[];
  /** Where the page prints the title again: no numbers are needed to know whose page it is. */
  readonly titleCell?: CellRef;
}

/** Where the unit of a table comes from: its own unit line, a head ("预算数（万元）"), or an inference that we state. */
export type UnitSource = "declared" | "head" | "same-workbook" | "agreement" | "narrative" | "magnitude";

/** Part of a table with its own label or code column: its rows are read independently of the other panels. */
export interface Panel {
  readonly flow: Flow;
  readonly rowsBy: RowsBy;
  readonly columns: readonly Column[];
  /** Body rows that belong to this panel: sheet row numbers, those of further pages counted on. */
  readonly rows: readonly number[];
  /** What the user says some of these rows are, by row. */
  readonly rowsAs?: Readonly<Record<number, RowMeaning>>;
}

/** What the rows of a panel stand for. */
export type RowsBy =
  | "functional"
  | "economic"
  | "governmentEconomic"
  | "unit"
  | "project"
  | "procurement"
  | "three-public"
  | "line";

/** One column of a panel. A column is the path of headings above it, merges expanded. */
export interface Column {
  readonly column: number;
  /** Headings from top to bottom as printed, without repetitions. */
  readonly path: readonly string[];
  readonly holds: ColumnContent;
  /** For a split code: which part the column holds. */
  readonly codePart?: "class" | "group" | "item";
  /**
   * The classification of a code or name column where it differs from that of the rows (政府经济 beside 部门经济); in a table
   * of projects `project` tells their names from those of the codes beside them.
   */
  readonly codeOf?: "functional" | "economic" | "governmentEconomic" | "unit" | "project";
  /** The period the head names; without one the column states this year's budget. */
  readonly period?: ColumnPeriod;
  /** What the column adds to the subject of each of its cells. */
  readonly narrows: Partial<Subject>;
  /** The column of all the money of its row: 合计, 小计, 总计 or the only amount column. */
  readonly isTotal?: boolean;
  /** The heading names an amount, the cells below are codes or labels. */
  readonly isMisheaded?: boolean;
  /** "其中：" columns repeat part of another column; never add them. */
  readonly ofWhich?: boolean;
  /** What the user says the column is: nothing of it is in doubt. */
  readonly as?: ColumnMeaning;
}

/** Absolute when the head names the year, relative ("上年", "当年") when it does not. */
export interface ColumnPeriod {
  readonly year?: number;
  /** Years from the budget year: -1 for 上年, 0 for 当年. */
  readonly offset?: number;
  readonly stage: Stage;
}

export type ColumnContent = "code" | "label" | "money" | "change" | "growth" | "count" | "text";

/** A sentence beside the table: a remark, a statement that the table is empty. */
export interface Note {
  readonly cell: CellRef;
  readonly text: string;
}

/** A part of a sheet that is not read as a table, and why, in Chinese. */
export interface Unrecognised {
  readonly sheet: string;
  readonly area: Area;
  readonly reason: string;
  /** The kinds of tables its title or head is like; absent where it is like none, or the user set it aside. */
  readonly resembles?: readonly TableId[];
  /** Known to be no budget table: a list of persons, or set aside by the user. */
  readonly isSetAside?: true;
}
