import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from "docx";
import type { Area } from "../../model/cell";
import { largest, smallest } from "../../model/extremes";
import type { BudgetBook } from "../../model/book";
import { areOnOnePage, sheetOfPages } from "../../model/pages";
import type { SheetSnapshot } from "../../model/snapshot";
import type { TableId } from "../../model/table-id";
import type { Table as BudgetTable } from "../../model/table";
import { columnWidths, type ColumnWidths } from "./column-widths";
import { fontOf, TEXT_WIDTH } from "./styles";
import { PrintedGrid } from "./printed-grid";

/** A table of the workbook, ready for a page. */
export interface WordTable {
  readonly type: TableId;
  readonly title: string;
  /** Line above the table: 单位：万元. */
  readonly unit: string;
  readonly isWide: boolean;
  /** One, or several where its columns do not fit beside each other: each repeats what its rows are called. */
  readonly tables: readonly Table[];
  readonly notes: readonly string[];
}

/** A line above or below a table: its unit, a note. */
export const smallLine = (text: string, alignment: "left" | "right"): Paragraph =>
  new Paragraph({
    alignment,
    indent: { firstLine: 0 },
    spacing: { line: 360, lineRule: "atLeast" },
    children: [new TextRun({ text, size: 21, font: fontOf("page") })],
  });

/** Tables one below the other: without a line between them Word would make them one. */
export const apart = (tables: readonly Table[]): readonly (Table | Paragraph)[] =>
  tables.flatMap((table, i) => (i === 0 ? [table] : [smallLine("续表", "left"), table]));

/** More columns than this go on a page laid on its side. */
const MOST_UPRIGHT = 6;

/** Every recognised table with a head, as it stands in the workbook. Forms stay in the workbook: they are pages of their own. */
export function wordTables(book: BudgetBook): readonly WordTable[] {
  return book.tables
    .filter(({ headRows, panels, type }) => headRows.length > 0 && panels.length > 0 && type !== "unit-list")
    .flatMap((table) => {
      const sheet = sheetOfPages(book.snapshot, table);
      return sheet ? [wordTable(book, table, sheet)] : [];
    });
}

function wordTable(book: BudgetBook, table: BudgetTable, sheet: SheetSnapshot): WordTable {
  const top = smallest(table.headRows);
  const listed = [...table.headRows, ...table.panels.flatMap((panel) => panel.rows)];
  const bottom = largest(listed);
  const columns = table.panels.flatMap((panel) => panel.columns.map(({ column }) => column)).sort((a, b) => a - b);
  const body: Area = { top, bottom, left: columns[0] ?? table.area.left, right: columns.at(-1) ?? table.area.right };
  const isWide = body.right - body.left + 1 > MOST_UPRIGHT;
  const grid = new PrintedGrid(book, table, sheet, body);
  const printed = rowsBetween(top, listed).filter((row) => grid.hasContent(row));
  const headBottom = largest(table.headRows);
  const room = isWide ? TEXT_WIDTH.landscape : TEXT_WIDTH.portrait;
  const shares = columnWidths(grid, printed, headBottom, room);
  return {
    type: table.type,
    title: captionOf(table.title, book),
    unit: `单位：${table.unit}`,
    isWide,
    notes: table.notes.map(({ text }) => text),
    tables: partsOf(shares, room).map((columns) => {
      const widths = columns.map((at) => shares.widths[at] ?? 0);
      return new Table({
        rows: printed.map((row, i) =>
          tableRow(grid, {
            row,
            columns,
            widths,
            size: shares.size,
            isHead: row <= headBottom,
            isKept: i >= printed.length - LAST_TOGETHER && i < printed.length - 1,
          }),
        ),
        columnWidths: widths,
        layout: TableLayoutType.FIXED,
        width: { size: 100, type: WidthType.PERCENTAGE },
      });
    }),
  };
}

/** Positions of the columns that fit beside each other; every further part begins with the columns of labels. */
function partsOf({ widths, labels }: ColumnWidths, room: number): readonly (readonly number[])[] {
  const width = (columns: readonly number[]): number => columns.reduce((sum, at) => sum + (widths[at] ?? 0), 0);
  const first = widths.slice(0, labels).map((_, at) => at);
  const parts: number[][] = [[...first]];
  widths.slice(labels).forEach((_, i) => {
    const at = labels + i;
    const last = parts.at(-1) ?? [];
    if (last.length > first.length && width([...last, at]) > room) parts.push([...first, at]);
    else last.push(at);
  });
  return parts;
}

/** The title without the year and the unit, which stand on the cover; a word that was typed twice is printed once. */
function captionOf(title: string, { identity: { unitName } }: BudgetBook): string {
  const bare = title
    .replace(unitName ?? "", "")
    .replace(/^\s*\d{4}年度?/, "")
    .replace(/(\p{Script=Han}{2,4})\1/u, "$1")
    .trim();
  return bare === "" ? title : bare;
}

/** The head and everything down to the last row of the body; of further sheets the body alone. */
const rowsBetween = (top: number, listed: readonly number[]): readonly number[] => {
  const onFirst = listed.filter((row) => areOnOnePage(row, top));
  const further = listed.filter((row) => !areOnOnePage(row, top));
  return [...range(top, largest(onFirst, top)), ...[...new Set(further)].sort((a, b) => a - b)];
};

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);

/** A row of a part of a table. */
interface PrintedRow {
  readonly row: number;
  /** Positions of its columns in the whole table, and their widths. */
  readonly columns: readonly number[];
  readonly widths: readonly number[];
  readonly size: number;
  readonly isHead: boolean;
  /** On the page of the next row: the last row of a table never stands on a page alone. */
  readonly isKept: boolean;
}

/** Rows at the end of a table that stay on one page. */
const LAST_TOGETHER = 3;

function tableRow(grid: PrintedGrid, printed: PrintedRow): TableRow {
  const { row, columns, widths, isHead } = printed;
  const { left, top } = grid.body;
  const children = columns.flatMap((at, i) => {
    const column = left + at;
    const merge = grid.mergeAt(row, column);
    const before = columns[i - 1];
    const isCovered =
      merge && (row !== Math.max(merge.top, top) || (before !== undefined && left + before >= merge.left));
    if (isCovered) return [];
    const span = merge ? columns.slice(i).filter((each) => left + each <= merge.right).length : 1;
    const width = widths.slice(i, i + span).reduce((sum, each) => sum + each, 0);
    return [tableCell(grid, printed, { column, span, width, rows: grid.spanAt(row, column).rows })];
  });
  return new TableRow({ children, tableHeader: isHead, cantSplit: true });
}

function tableCell(
  grid: PrintedGrid,
  { row, size, isHead, isKept }: PrintedRow,
  { column, span, width, rows }: Readonly<Record<"column" | "span" | "width" | "rows", number>>,
): TableCell {
  const { text, isNumber } = grid.text(row, column);
  return new TableCell({
    columnSpan: span,
    rowSpan: rows,
    verticalAlign: VerticalAlignTable.CENTER,
    width: { size: width, type: WidthType.DXA },
    borders: BORDERS,
    margins: { left: 60, right: 60 },
    children: [
      new Paragraph({
        alignment: isHead ? AlignmentType.CENTER : isNumber ? AlignmentType.RIGHT : AlignmentType.LEFT,
        // exact lines, so that the pages of the contents can be counted; no indent of the document it goes into
        spacing: { line: 300, lineRule: "exact" },
        indent: { firstLine: 0 },
        keepNext: isKept,
        children: [new TextRun({ text, size, font: fontOf(isHead ? "chapter" : "page") })],
      }),
    ],
  });
}

const LINE = { style: BorderStyle.SINGLE, size: 4, color: "000000" } as const;
const BORDERS = { top: LINE, bottom: LINE, left: LINE, right: LINE } as const;
