import type { CellRef } from "../../model/cell";
import { requireSheet } from "./apply-writes";
import type { CellContent } from "./cell-xml";
import { changeContents } from "./change-cells";
import { findCell } from "./held-value";
import type { WorkbookFile } from "./workbook-file";

/**
 * What a user puts into a cell. A text with "=" at its beginning is a formula, an apostrophe before it makes it a
 * text; other texts stay texts, also when they look like numbers; "" empties the cell.
 */
export type CellInput = string | number | boolean;

/** Changes a cell as its user would and returns the input that brings back what stood there before. */
export function editCell(file: WorkbookFile, cell: CellRef, input: CellInput): CellInput {
  const sheet = requireSheet(file, cell.sheet);
  const { formula, value = "" } = findCell(file.content(sheet), cell) ?? {};
  const { row, column } = cell;
  const content = contentOf(input);
  file.pkg.atomically(() => changeContents(file, sheet, [{ row, column, content }], "修改单元格"));
  file.written.note(sheet.name, cell, content);
  return formula ?? (typeof value === "string" && /^['=]/.test(value) ? `'${value}` : value);
}

function contentOf(input: CellInput): CellContent {
  if (typeof input !== "string") return { constant: input };
  if (input.startsWith("'")) return { constant: input.slice(1) };
  return input.startsWith("=") && input.length > 1 ? { formula: input.slice(1) } : { constant: input };
}
