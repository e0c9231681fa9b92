import type { CellStyle, NewSheet } from "../../model/write";
import { type Field, NOTHING, SheetRows } from "../sheet-rows";

export interface ListColumn {
  readonly heading: string;
  readonly width: number;
}

/** A list below some lines of text, with its head in sight and a filter. */
export function listSheet(
  name: string,
  columns: readonly ListColumn[],
  lines: readonly (readonly [string, CellStyle])[],
  rows: readonly (readonly Field[])[],
): NewSheet {
  const widths = columns.map(({ width }) => width);
  const sheet = new SheetRows(widths);
  for (const [text, style] of lines) sheet.line(text, style);
  sheet.heads(...columns.map(({ heading }) => heading));
  const head = sheet.last;
  for (const row of rows) sheet.fields(row);
  return {
    name,
    cells: sheet.cells,
    merges: sheet.merges,
    widths,
    heights: sheet.heights,
    print: { orientation: "landscape", fitToWidth: true, pageNumbers: true },
    frozenRows: head,
    ...(rows.length > 0 && { filter: { top: head, left: 1, bottom: sheet.last, right: columns.length } }),
  };
}

export const text = (value: string | number | undefined): Field =>
  value === undefined ? NOTHING : { value: String(value), style: "text" };
export const count = (value: number): Field => ({ value, style: "centred" });
