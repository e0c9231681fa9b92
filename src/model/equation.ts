import type { Line } from "./fact";
import type { Column } from "./table";

/** A line that is the sum of other lines, or a column that is the sum of other columns. Indexes are those of the grid. */
export interface Equation {
  readonly axis: "rows" | "columns";
  readonly whole: number;
  /** In reading order, without the open ones. */
  readonly parts: readonly number[];
  /** Blank in every instance: they may or may not belong; never cited, never counted as proof. */
  readonly open: readonly number[];
  readonly basis: Basis;
  /** One for each column (of a sum of lines) or line (of a sum of columns) with something to say. */
  readonly instances: readonly Instance[];
  readonly support: Support;
}

export type Basis = "formula" | "code" | "number" | "level" | "meaning" | "total-word" | "numbers-alone";

/**
 * `proved`: some instance holds with at least two parts that are not zero. `consistent`: one part carries everything, or
 * there is no money. `expected`: words or marks ask for it, and the numbers do not agree anywhere.
 */
export type Support = "proved" | "consistent" | "expected";

export interface Instance {
  /** The column of a sum of lines, the line of a sum of columns. */
  readonly at: number;
  readonly state: InstanceState;
  /** Whole minus parts, in 分; 0 unless the state is `fails` or `rounds`. */
  readonly miss: number;
}

export type InstanceState =
  /** At least two parts that are not zero make up the whole. */
  | "holds"
  /** The miss is within the margins of the printed numbers. */
  | "rounds"
  /** One part alone is the whole. */
  | "copies"
  /** Neither whole nor parts have money. */
  | "empty"
  /** The parts have money, the whole is blank. */
  | "blank-whole"
  /** The whole has money, every part is blank. */
  | "blank-parts"
  | "fails"
  /** A cell cannot be read, or its amount stands elsewhere. */
  | "unknown";

export const isMiss = ({ state }: Instance): boolean => state === "fails";

/** The sums of one panel, by the lines and columns it prints: indexes of the equations count these lists. */
export interface PanelSums {
  readonly lines: readonly Line[];
  /** Columns of amounts and of changes, left to right. */
  readonly columns: readonly Column[];
  readonly equations: readonly Equation[];
  /** Rows of totals printed once for this panel and the one beside it: the column in which the amount stands. */
  readonly shared: ReadonlyMap<number, number>;
  /** Sums that fail as the table is read, and would hold if a line hung elsewhere: nobody knows which is meant. */
  readonly otherReadings: readonly OtherReading[];
  /** How often the reading was corrected because a contradiction went away. */
  readonly corrections: number;
}

/** Another reading of a list: `line` would be made up of lines beside it, or belong to the line `to`. */
export interface OtherReading {
  readonly whole: Line;
  readonly line: Line;
  readonly to?: Line;
}
