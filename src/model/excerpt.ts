import type { CellRef } from "./cell";
import { largest } from "./extremes";
import type { FindingCell } from "./finding";
import { pagesOf, tableAt } from "./pages";
import { type ShownCells, shownCells } from "./shown-cells";
import type { WorkbookSnapshot } from "./snapshot";
import type { Panel, Table } from "./table";

/** One cell among what stands around it, as much as tells the user which number, or which words, it is. */
export type Excerpt = CellExcerpt | TextExcerpt;

interface ExcerptOf {
  readonly cell: CellRef;
  /** The printed title of its table; the name of its sheet where it has none. */
  readonly title: string;
}

/** A cell with its head, the labels of its rows and its neighbours. */
export interface CellExcerpt extends ExcerptOf {
  readonly kind: "cells";
  /** What its row says: “2014099 其他信访事务支出”; "" where nothing does. */
  readonly label: string;
  /** What its column says, from top to bottom. */
  readonly heading: string;
  /** As it is shown; "" for a blank. */
  readonly text: string;
  /** The number it holds, as a plain decimal; undefined where that is none. */
  readonly decimal: string | undefined;
  readonly heads: readonly (readonly HeadCell[])[];
  readonly rows: readonly ExcerptRow[];
  /** Steps from the column of the cell, by shown column: -2 to 2. */
  readonly columns: readonly number[];
}

interface HeadCell {
  readonly text: string;
  /** Shown columns it stands over. */
  readonly span: number;
}

interface ExcerptRow {
  readonly row: number;
  readonly label: string;
  readonly texts: readonly string[];
}

/** Words of a text with the sentence they stand in. */
interface TextExcerpt extends ExcerptOf {
  readonly kind: "words";
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** What an excerpt is cut from. */
export interface ExcerptSource {
  readonly snapshot: WorkbookSnapshot;
  readonly tables: readonly Table[];
}

/** Rows and columns around the cell. */
const AROUND = 2;
/** Characters of a sentence on either side of the words. */
const WORDS_AROUND = 60;

/** The surroundings of a cell of a finding; undefined where the workbook has no such cell: a text beside it. */
export function excerptOf(source: ExcerptSource, cell: FindingCell): Excerpt | undefined {
  const sheet = source.snapshot.sheets.find(({ name }) => name === cell.sheet);
  if (!sheet) return undefined;
  const whole = tableAt(source.tables, cell);
  const table = whole && tableAt(pagesOf(whole), cell);
  const cells = shownCells(sheet);
  const title = whole?.title || cell.sheet;
  const at = { cell: { sheet: cell.sheet, row: cell.row, column: cell.column }, title };
  if (cell.span) return { ...at, kind: "words", ...sentenceAt(cells.textAt(cell.row, cell.column), cell.span) };
  return { ...at, kind: "cells", ...surroundings(cells, cell, table) };
}

function sentenceAt(text: string, { start, end }: NonNullable<FindingCell["span"]>) {
  const before = text.slice(0, start);
  const stops = ["。", "；", "\n"].map((stop) => before.lastIndexOf(stop) + 1);
  const from = largest(stops, start - WORDS_AROUND);
  const rest = text.slice(end);
  const to = Math.min(end + (/^[^。；\n]*[。；]?/.exec(rest)?.[0].length ?? 0), end + WORDS_AROUND);
  const begins = from === 0 || /[。；\n]/.test(text.charAt(from - 1));
  const ends = to === text.length || /[。；]/.test(text.charAt(to - 1)) || text.charAt(to) === "\n";
  return {
    before: `${begins ? "" : "…"}${text.slice(from, start).trimStart()}`,
    words: text.slice(start, end),
    after: `${text.slice(end, to)}${ends ? "" : "…"}`,
  };
}

function surroundings(cells: ShownCells, { row, column }: CellRef, table: Table | undefined) {
  const panel = table && panelAt(table, row, column);
  const rows = near(panel?.rows ?? cells.rows(), row);
  const labels = labelColumns(panel, column);
  const others = panel
    ? panel.columns.map((each) => each.column).filter((each) => !labels.includes(each))
    : cells.columnsIn(rows);
  const columns = near(others, column);
  const headRows = (table?.headRows ?? []).filter((head) => head < row && !rows.includes(head));
  const labelOf = (each: number): string => unique(labels.map((label) => cells.shownText(each, label))).join(" ");
  const heads = headRows.map((head) => headCells(cells, head, columns)).filter(hasWords);
  const headTexts = headRows.map((head) => cells.shownText(head, column));
  return {
    label: labels.length > 0 ? labelOf(row) : cells.wordsLeftOf(row, column),
    heading: unique(headTexts).join(" "),
    text: cells.textAt(row, column),
    decimal: cells.decimalAt(row, column),
    heads,
    rows: rows.map((each) => ({
      row: each,
      label: labelOf(each),
      texts: columns.map((shown) => cells.textAt(each, shown)),
    })),
    columns: columns.map((_, i) => i - columns.indexOf(column)),
  };
}

function panelAt({ panels }: Table, row: number, column: number): Panel | undefined {
  const here = panels.filter(({ columns }) => columns.some((each) => each.column === column));
  return here.find(({ rows }) => rows.includes(row));
}

/** Codes and names to the left of a cell; none where it is one of them itself. */
function labelColumns(panel: Panel | undefined, column: number): readonly number[] {
  const labels = (panel?.columns ?? []).filter(({ holds }) => holds === "code" || holds === "label");
  return labels.some((each) => each.column === column) ? [] : labels.map((each) => each.column);
}

/** A place with the places next to it. */
function near(places: readonly number[], place: number): readonly number[] {
  const sorted = [...new Set([...places, place])].sort((a, b) => a - b);
  const at = sorted.indexOf(place);
  return sorted.slice(Math.max(0, at - AROUND), at + AROUND + 1);
}

/** One row of a head over the columns shown; what one merge shows over several of them is one cell. */
function headCells(cells: ShownCells, row: number, columns: readonly number[]): readonly HeadCell[] {
  const heads: { text: string; span: number; merge: object | undefined }[] = [];
  for (const column of columns) {
    const merge = cells.mergeAt(row, column);
    const last = heads.at(-1);
    if (last && merge && last.merge === merge) last.span += 1;
    // what stands over several rows of a head is said in the first of them
    else heads.push({ text: merge && merge.top < row ? "" : cells.shownText(row, column), span: 1, merge });
  }
  return heads.map(({ text, span }) => ({ text, span }));
}

const hasWords = (heads: readonly HeadCell[]): boolean => heads.some(({ text }) => text !== "");

const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)].filter((text) => text !== "");

/** How much of a sheet a table needs on the screen to be understood at each of its cells: its head and its labels. */
export interface Headings {
  /** The last row of the head; 0 where there is none. */
  readonly row: number;
  /** The last column of codes and names before the cell; 0 where there is none. */
  readonly column: number;
}

/** The headings of the table around a cell. */
export function headingsAt(tables: readonly Table[], cell: CellRef): Headings | undefined {
  const table = tableAt(tables.flatMap(pagesOf), cell);
  if (!table) return undefined;
  const row = table.headRows.findLast((head) => head < cell.row) ?? 0;
  const labels = labelColumns(panelAt(table, cell.row, cell.column), cell.column);
  const column = labels.findLast((label) => label < cell.column) ?? 0;
  return row > 0 || column > 0 ? { row, column } : undefined;
}
