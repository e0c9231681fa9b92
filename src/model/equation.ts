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
