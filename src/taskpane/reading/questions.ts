import type { CellRef } from "../../model/cell";
import type { Settings } from "../../model/settings";
import type { WorkbookSnapshot } from "../../model/snapshot";
import type { ReadingCase, TableReading } from "../../model/table-reading";

/** What the view of a table's reading asks the worker. */
export interface ReadingQuestions {
  readonly reading: {
    readonly ask: { readonly snapshot: WorkbookSnapshot; readonly settings: Settings; readonly cell: CellRef };
    /** Undefined where no table with columns covers the cell. */
    readonly answer: TableReading | undefined;
  };
  /** The table as a file for a test. */
  readonly readingCase: {
    readonly ask: { readonly snapshot: WorkbookSnapshot; readonly settings: Settings; readonly cell: CellRef };
    readonly answer: ReadingCase | undefined;
  };
}
