/**
 * A table as the engine of equations sees it: numbers with the marks that print gives to their lines and columns. It
 * holds no words but those that say “total”; what the words mean is the reader's business.
 */
export interface NumberGrid {
  readonly lines: readonly GridLine[];
  /** Columns of amounts and of changes, left to right. */
  readonly columns: readonly GridColumn[];
  /** What the cell of a line (by index) in a column (by index) states. */
  state(line: number, column: number): CellState;
}

/** What a blank cell means is decided here once; see `CellState` of each kind. */
export type CellState =
  | { readonly is: "amount"; readonly amount: number; readonly margin: number }
  /** An empty cell of its own: nothing in sums, never cited as a printed zero. */
  | { readonly is: "blank" }
  /** Under a merge from another row or column: its amount stands there. */
  | { readonly is: "elsewhere" }
  /** Text or an error value where an amount should stand. */
  | { readonly is: "unreadable" };

/** How far a total reaches: 1 小计 of a group, 2 本年…合计, 3 合计 of a list, 4 总计 of everything. */
export type TotalRank = 1 | 2 | 3 | 4;

/** What a line or column is known to be about, dimension by dimension; “fiscal/general” is part of “fiscal”. */
export type GridMeaning = Readonly<Record<string, string>>;

export interface GridLine {
  /** Completed code of the classification of the rows; its beginnings are the codes above it. */
  readonly code?: string;
  /** List number: the style (0 for 一、 to 4 for ①) and its value. */
  readonly number?: { readonly rank: number; readonly value: number };
  /** Leading blanks of the label. */
  readonly indent: number;
  /** Which of several label columns the label stands in, from 0. */
  readonly level?: number;
  readonly total?: TotalRank;
  /** 上年结转, 结转下年: money beside this year's. */
  readonly balance?: true;
  /** “其中”: repeats part of the line above. */
  readonly ofWhich?: true;
  readonly meaning?: GridMeaning;
}

export interface GridColumn {
  /** Headings from the outermost group to the leaf. */
  readonly path: readonly string[];
  /** Columns of different periods or measures are never added to each other. */
  readonly family: string;
  readonly total?: TotalRank;
  readonly ofWhich?: true;
  readonly meaning?: GridMeaning;
  /** The heading says nothing we know: numbers alone decide where the column belongs. */
  readonly isUnknown?: true;
  /** Indexes of the columns that a printed formula (3=4+5) adds up to this one. */
  readonly formula?: readonly number[];
}
