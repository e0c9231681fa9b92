import type { CellRef } from "../model/cell";
import type { ReadingCase, TableReading } from "../model/table-reading";
import type { OfWorkbook } from "./version";

/** What the view of a table's reading asks the worker. */
export interface ReadingQuestions {
  readonly reading: {
    readonly ask: OfWorkbook & { readonly cell: CellRef };
    /** Undefined where no table with columns covers the cell. */
    readonly answer: TableReading | undefined;
  };
  /** The table as a file for a test. */
  readonly readingCase: {
    readonly ask: OfWorkbook & { readonly cell: CellRef };
    readonly answer: ReadingCase | undefined;
  };
}
