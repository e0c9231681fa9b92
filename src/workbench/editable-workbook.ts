import type { CellRef } from "../model/cell";
import type { WorkbookHost } from "../model/host";
import type { WorkbookLook } from "../model/look";

/** A workbook file opened in the page: the host port, and what a grid needs to show, change and save it. */
export interface EditableWorkbook extends WorkbookHost {
  look(): WorkbookLook;
  /** Changes a cell as its user does; a text that begins with "=" is a formula, "" empties the cell. */
  edit(cell: CellRef, input: string | number | boolean): unknown;
  save(): Uint8Array;
}

/** Opens the bytes of a file; throws a UserError when they are no workbook. */
export type OpenWorkbook = (bytes: Uint8Array, file: string) => EditableWorkbook;
