import type { IBorderData, ICellData, IStyleData, IWorkbookData, IWorksheetData } from "@univerjs/core";
import type { BorderLook, CellLook, SheetLook, BorderSide, WorkbookLook } from "../../model/look";
import type { CellSnapshot, SheetSnapshot, Span, WorkbookSnapshot } from "../../model/snapshot";
import { gridCellOf } from "./contents";
import { BORDER, HORIZONTAL, NO, VERTICAL, WRAP, YES } from "./library-numbers";

/** Blank rows and columns shown beyond the content. */
const MARGIN = { rows: 30, columns: 8 };
const PIXELS_PER_POINT = 96 / 72;
/** Width of a digit of the usual 11 pt font and the padding of a cell, as Excel measures columns. */
const CHARACTER = { width: 7, padding: 5 };
/** Merges larger than this are mistakes of a generator; drawing them would cover everything. */
const LARGEST_MERGE = 100_000;

/** The data of the grid from what the workbook says and how it looks. Rows and columns of the grid count from 0. */
export function toGrid(id: string, snapshot: WorkbookSnapshot, look: WorkbookLook): Partial<IWorkbookData> {
  const looks = new Map(look.sheets.map((sheet) => [sheet.name, sheet]));
  const sheets = snapshot.sheets.map((sheet, i) => sheetOf(`sheet-${i}`, sheet, looks.get(sheet.name)));
  return {
    id,
    name: "",
    sheetOrder: sheets.map((sheet) => sheet.id),
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheet])),
    styles: Object.fromEntries(look.styles.map((style, i) => [`${i}`, styleOf(style)])),
  };
}

type GridSheet = Partial<IWorksheetData> & { readonly id: string };

function sheetOf(id: string, sheet: SheetSnapshot, look: SheetLook | undefined): GridSheet {
  const cells = cellsOf(sheet, look);
  const last = {
    row: sheet.cells.reduce((most, { row }) => Math.max(most, row), 1),
    column: sheet.cells.reduce((most, { column }) => Math.max(most, column), 1),
  };
  const { rows = 0, columns = 0 } = look?.frozen ?? {};
  return {
    id,
    name: sheet.name,
    hidden: sheet.visibility === "visible" ? NO : YES,
    rowCount: last.row + MARGIN.rows,
    columnCount: last.column + MARGIN.columns,
    cellData: cells,
    mergeData: sheet.merges
      .filter(({ top, left, bottom, right }) => (bottom - top + 1) * (right - left + 1) <= LARGEST_MERGE)
      .map(({ top, left, bottom, right }) => ({
        startRow: top - 1,
        startColumn: left - 1,
        endRow: bottom - 1,
        endColumn: right - 1,
      })),
    rowData: rowsOf(sheet, look, last.row + MARGIN.rows),
    columnData: columnsOf(sheet, look, last.column + MARGIN.columns),
    ...(look?.defaultWidth !== undefined && { defaultColumnWidth: pixelWidth(look.defaultWidth) }),
    ...(look?.defaultHeight !== undefined && { defaultRowHeight: look.defaultHeight * PIXELS_PER_POINT }),
    ...(look?.tabColour !== undefined && { tabColor: look.tabColour }),
    showGridlines: look?.hasGridLines === false ? NO : YES,
    ...(rows + columns > 0 && { freeze: { xSplit: columns, ySplit: rows, startRow: rows, startColumn: columns } }),
  };
}

type CellMatrix = Record<number, Record<number, ICellData>>;

function cellsOf(sheet: SheetSnapshot, look: SheetLook | undefined): CellMatrix {
  const matrix: CellMatrix = {};
  const at = (row: number, column: number): ICellData => {
    const line = (matrix[row - 1] ??= {});
    return (line[column - 1] ??= {});
  };
  for (const { row, column, style } of look?.cells ?? []) at(row, column).s = `${style}`;
  for (const cell of sheet.cells) Object.assign(at(cell.row, cell.column), contentOf(cell));
  return matrix;
}

/**
 * A formula with the result in the file: the grid calculates it anew only when something it rests on changes. One
 * without a result is calculated at once, to be shown.
 */
function contentOf({ value, formula, result }: CellSnapshot): ICellData {
  if (formula !== undefined && result === "missing") return { f: formula };
  return { ...gridCellOf({ value, isFormula: false }), ...(formula !== undefined && { f: formula }) };
}

const spanned = ({ first, last }: Span, count: number): readonly number[] =>
  Array.from({ length: Math.max(0, Math.min(last, count) - first + 1) }, (_, i) => first + i);

function rowsOf(
  sheet: SheetSnapshot,
  look: SheetLook | undefined,
  count: number,
): NonNullable<IWorksheetData["rowData"]> {
  const rows: Record<number, { h?: number; hd?: typeof YES }> = {};
  for (const { row, height } of look?.heights ?? []) rows[row - 1] = { h: height * PIXELS_PER_POINT };
  for (const row of sheet.hiddenRows.flatMap((span) => spanned(span, count)))
    rows[row - 1] = { ...rows[row - 1], hd: YES };
  return rows;
}

function columnsOf(
  sheet: SheetSnapshot,
  look: SheetLook | undefined,
  count: number,
): NonNullable<IWorksheetData["columnData"]> {
  const columns: Record<number, { w?: number; hd?: typeof YES }> = {};
  for (const { first, last, width } of look?.widths ?? []) {
    for (const column of spanned({ first, last }, count)) columns[column - 1] = { w: pixelWidth(width) };
  }
  for (const column of sheet.hiddenColumns.flatMap((span) => spanned(span, count))) {
    columns[column - 1] = { ...columns[column - 1], hd: YES };
  }
  return columns;
}

const pixelWidth = (characters: number): number => Math.round(characters * CHARACTER.width + CHARACTER.padding);

function styleOf({ font, fill, borders, horizontal, vertical, wraps, numberFormat }: CellLook): IStyleData {
  return {
    ...(font?.name !== undefined && { ff: font.name }),
    ...(font?.size !== undefined && { fs: font.size }),
    ...(font?.colour !== undefined && { cl: { rgb: font.colour } }),
    ...(font?.isBold && { bl: YES }),
    ...(font?.isItalic && { it: YES }),
    ...(font?.isUnderlined && { ul: { s: YES } }),
    ...(fill !== undefined && { bg: { rgb: fill } }),
    ...(borders && { bd: bordersOf(borders) }),
    ...(horizontal && { ht: HORIZONTAL[horizontal] }),
    vt: VERTICAL[vertical ?? "bottom"],
    ...(wraps && { tb: WRAP }),
    ...(numberFormat !== undefined && { n: { pattern: numberFormat } }),
  };
}

const SIDES: Readonly<Record<BorderSide, "t" | "r" | "b" | "l">> = { top: "t", right: "r", bottom: "b", left: "l" };

const bordersOf = (borders: Readonly<Partial<Record<BorderSide, BorderLook>>>): IBorderData =>
  Object.fromEntries(
    (Object.entries(borders) as [BorderSide, BorderLook][]).map(([side, { style, colour }]) => [
      SIDES[side],
      { s: BORDER[style] ?? BORDER.thin, cl: { rgb: colour ?? "#000000" } },
    ]),
  );
