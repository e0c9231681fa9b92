import type { Table, Unrecognised } from "../model/table";

/** A table whose unit is not settled before the whole workbook is known. */
export interface FoundTable {
  readonly table: Table;
  readonly hasUnit: boolean;
  /** Amounts of its money columns as plain decimals; asked for only where some table does not declare its unit. */
  readonly numbers: () => Iterable<string>;
}

/** What is read of a block, or of some of its rows, beside the forms on it. */
export interface BlockReading {
  readonly tables: readonly FoundTable[];
  readonly unrecognised: readonly Unrecognised[];
  /** A few sentences on a sheet of their own: part of the narrative, where the workbook has one. */
  readonly sentences: readonly FoundTable[];
}
