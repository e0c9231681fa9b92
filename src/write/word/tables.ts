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
import { type Area, keyOfPlace, placeKey } from "../../model/cell";
import { largest, smallest } from "../../model/extremes";
import type { Fact } from "../../model/fact";
import { formatFen, PLACES } from "../../model/money";
import { decimalsIn, decimalsOfFormat } from "../../model/number";
import type { BudgetBook } from "../../model/book";
import { areOnOnePage, cellIn, rowIn, sheetOfPages } from "../../model/pages";
import type { CellSnapshot, SheetSnapshot } from "../../model/snapshot";
import type { TableId } from "../../model/table-id";
import type { Table as BudgetTable } from "../../model/table";
import { printedWidth } from "../printed-width";
import { fontOf, SIZE, TEXT_WIDTH } from "./styles";

/** A table of the workbook, ready for a page. */
export interface WordTable {
  readonly type: TableId;
  readonly title: string;
  /** Line above the table: 单位：万元. */
  readonly unit: string;
  readonly isWide: boolean;
  readonly table: Table;
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
  const grid = new Grid(book, table, sheet, body);
  const printed = rowsBetween(top, listed).filter((row) => grid.hasContent(row));
  const widths = widthsOf(grid, printed, largest(table.headRows), isWide ? TEXT_WIDTH.landscape : TEXT_WIDTH.portrait);
  const rows = printed.map((row) => tableRow(grid, row, widths, row <= largest(table.headRows)));
  return {
    type: table.type,
    title: table.title,
    unit: `单位：${table.unit}`,
    isWide,
    notes: table.notes.map(({ text }) => text),
    table: new Table({
      rows,
      columnWidths: [...widths],
      layout: TableLayoutType.FIXED,
      width: { size: 100, type: WidthType.PERCENTAGE },
    }),
  };
}

/** The head and everything down to the last row of the body; of further sheets the body alone. */
const rowsBetween = (top: number, listed: readonly number[]): readonly number[] => {
  const onFirst = listed.filter((row) => areOnOnePage(row, top));
  const further = listed.filter((row) => !areOnOnePage(row, top));
  return [...range(top, largest(onFirst, top)), ...[...new Set(further)].sort((a, b) => a - b)];
};

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);

function tableRow(grid: Grid, row: number, widths: readonly number[], isHead: boolean): TableRow {
  const { left, right } = grid.body;
  const children = range(left, right).flatMap((column) => {
    const span = grid.spanAt(row, column);
    if (span.isCovered) return [];
    const { text, isNumber } = grid.text(row, column);
    return [
      new TableCell({
        columnSpan: span.columns,
        rowSpan: span.rows,
        verticalAlign: VerticalAlignTable.CENTER,
        width: { size: sum(widths.slice(column - left, column - left + span.columns)), type: WidthType.DXA },
        borders: BORDERS,
        margins: { left: 60, right: 60 },
        children: [
          new Paragraph({
            alignment: isHead ? AlignmentType.CENTER : isNumber ? AlignmentType.RIGHT : AlignmentType.LEFT,
            spacing: { line: 300, lineRule: "atLeast" },
            children: [new TextRun({ text, size: SIZE.table, font: fontOf(isHead ? "chapter" : "page") })],
          }),
        ],
      }),
    ];
  });
  return new TableRow({ children, tableHeader: isHead, cantSplit: true });
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

const LINE = { style: BorderStyle.SINGLE, size: 4, color: "000000" } as const;
const BORDERS = { top: LINE, bottom: LINE, left: LINE, right: LINE } as const;

/** Columns share the page by what they hold: a number is never broken, a name may be. */
function widthsOf(grid: Grid, rows: readonly number[], headBottom: number, total: number): readonly number[] {
  const { left, right } = grid.body;
  const needs = range(left, right).map((column) => {
    const cells = rows
      .filter((row) => grid.spanAt(row, column).columns === 1)
      .map((row) => ({ row, ...grid.text(row, column) }));
    const longest = (of: typeof cells): number =>
      largest(
        of.map(({ text }) => printedWidth(text)),
        0,
      );
    const numbers = longest(cells.filter(({ isNumber }) => isNumber)) + 2;
    const names = Math.min(longest(cells.filter(({ row, isNumber }) => !isNumber && row > headBottom)), MOST_OF_NAME);
    return Math.max(numbers, names, Math.min(longest(cells.filter(({ row }) => row <= headBottom)), MOST_OF_HEAD), 6);
  });
  return needs.map((need) => Math.floor((need / sum(needs)) * total));
}

/** Characters after which names and headings are broken into lines. */
const MOST_OF_NAME = 26;
const MOST_OF_HEAD = 10;

/** The cells of a table with their merges. */
class Grid {
  private readonly cells = new Map<number, CellSnapshot>();
  private readonly decimals: number;

  constructor(
    private readonly book: BudgetBook,
    private readonly table: BudgetTable,
    private readonly sheet: SheetSnapshot,
    readonly body: Area,
  ) {
    for (const cell of sheet.cells) this.cells.set(keyOfPlace(cell), cell);
    this.decimals = this.placesOfMost();
  }

  hasContent(row: number): boolean {
    return range(this.body.left, this.body.right).some(
      (column) => this.text(row, column).text !== "" || this.spanAt(row, column).isCovered,
    );
  }

  spanAt(
    row: number,
    column: number,
  ): { readonly rows: number; readonly columns: number; readonly isCovered: boolean } {
    const merge = this.sheet.merges.find(
      (area) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right,
    );
    if (!merge) return { rows: 1, columns: 1, isCovered: false };
    const isFirst = row === Math.max(merge.top, this.body.top) && column === Math.max(merge.left, this.body.left);
    return {
      rows: Math.min(merge.bottom, this.body.bottom) - row + 1,
      columns: Math.min(merge.right, this.body.right) - column + 1,
      isCovered: !isFirst,
    };
  }

  /** The places most amounts of the table show: a zero shows those of its neighbours. */
  private placesOfMost(): number {
    const counts = new Map<number, number>();
    for (const fact of this.book.facts.inTable(this.table)) {
      if (fact.amount === 0) continue;
      const places = this.decimalsOf(fact);
      counts.set(places, (counts.get(places) ?? 0) + 1);
    }
    const [most] = [...counts].sort(([a, m], [b, n]) => n - m || b - a);
    return most?.[0] ?? 2;
  }

  /** The places its cell shows: by its number format, else as the number stands; never finer than 分. */
  private decimalsOf({ cell, printed }: Fact): number {
    const found = this.cells.get(placeKey(rowIn(this.table, cell), cell.column));
    const shown = typeof found?.value === "number" ? decimalsOfFormat(found.numberFormat) : undefined;
    return Math.min(shown ?? decimalsIn(printed), PLACES[this.table.unit]);
  }

  /** Amounts with the decimals of their table, everything else as it stands. */
  text(row: number, column: number): { readonly text: string; readonly isNumber: boolean } {
    const fact = this.book.facts.at(cellIn(this.table, row, column));
    if (fact && fact.kind !== "growth") {
      const decimals = Math.max(this.decimals, this.decimalsOf(fact));
      return { text: formatFen(fact.amount, this.table.unit, decimals), isNumber: true };
    }
    const value = this.cells.get(placeKey(row, column))?.value;
    return { text: value === undefined ? "" : String(value).trim(), isNumber: typeof value === "number" };
  }
}
