import type { CellRef } from "../model/cell";
import type { WorkbookHost } from "../model/host";
import type { WorkbookLook } from "../model/look";

/** A workbook file opened in the page: the host port, and what a grid needs to show, change and save it. */
export interface EditableWorkbook extends WorkbookHost {
  look(): WorkbookLook;
  /** Keeps the results of formulas that were calculated outside of the file. */
  storeResults(results: readonly { readonly cell: CellRef; readonly value: string | number | boolean }[]): void;
  save(): Uint8Array;
}

/** Opens the bytes of a file; throws a UserError when they are no workbook. */
export type OpenWorkbook = (bytes: Uint8Array, file: string) => EditableWorkbook;
