import type { CellRef } from "./cell";
import type { Table } from "./table";

/** Where a text comes from: a sheet of the workbook, a note beside a table, a file opened beside it, the clipboard. */
export type TextKind = "sheet" | "note" | "document" | "pasted";

/** One line or paragraph as it stands. */
export interface TextLine {
  /** Its cell; in a text that is no sheet, `sheet` is the name of the text, the row its number and the column 1. */
  readonly cell: CellRef;
  /** Where the line begins in the text of its cell, 0-based. */
  readonly start: number;
  readonly text: string;
  /** Level of a heading that the document itself declares, 1 for the highest. */
  readonly level?: number;
}

export interface TextSource {
  readonly kind: TextKind;
  /** The sheet or the file. */
  readonly name: string;
  readonly lines: readonly TextLine[];
  /** The table a note belongs to. */
  readonly table?: Table;
}

/** Characters of a paragraph's normalised text, 0-based, end excluded. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** A paragraph as the grammar reads it: half-width digits and brackets, no blanks, no quotes; wrapped lines joined. */
export interface Paragraph {
  /** Position among all paragraphs of all sources. */
  readonly index: number;
  readonly source: TextSource;
  readonly lines: readonly TextLine[];
  readonly text: string;
  /** For each character of `text` its place in the lines put end to end. */
  readonly origins: readonly number[];
}

/** A place in a cell (or in a paragraph of a document) with the characters concerned. */
export interface TextPlace {
  readonly cell: CellRef;
  readonly span: TextSpan;
}

/** Where a span of the normalised text stands in the original; several places when a line break runs through it. */
export function placesOf({ lines, origins }: Paragraph, { start, end }: TextSpan): readonly TextPlace[] {
  const from = origins[start];
  const last = origins[end - 1];
  if (from === undefined || last === undefined) return [];
  const places: TextPlace[] = [];
  let before = 0;
  for (const { cell, start: offset, text } of lines) {
    const first = Math.max(from, before) - before;
    const after = Math.min(last + 1, before + text.length) - before;
    if (first < after) places.push({ cell, span: { start: offset + first, end: offset + after } });
    before += text.length;
  }
  return places;
}

/** The original words of a span. */
export function quoteOf(paragraph: Paragraph, { start, end }: TextSpan): string {
  const from = paragraph.origins[start];
  const last = paragraph.origins[end - 1];
  if (from === undefined || last === undefined) return "";
  const whole = paragraph.lines.map(({ text }) => text).join("");
  return whole.slice(from, last + 1);
}

/** Text without a sheet, line by line: from the clipboard or a file. */
export function textSourceOf(kind: "document" | "pasted", name: string, text: string): TextSource {
  const lines = text
    .split(/\r\n|\n|\r|\u2028|\u2029/)
    .flatMap((line, i): TextLine[] =>
      line.trim() === "" ? [] : [{ cell: { sheet: name, row: i + 1, column: 1 }, start: 0, text: line }],
    );
  return { kind, name, lines };
}

/** The lines of one cell, each with its place in the cell's text; blank ones are left out. */
export function linesInCell(cell: CellRef, value: string): readonly TextLine[] {
  const lines: TextLine[] = [];
  let start = 0;
  for (const text of value.split(/(\r\n|\n|\r)/)) {
    if (text.trim() !== "") lines.push({ cell, start, text });
    start += text.length;
  }
  return lines;
}
