import type { Area } from "../../model/cell";
import type { CellSnapshot, SheetGaps, Span } from "../../model/snapshot";
import { BLOCK_PROPERTIES, beyond, cellsIn } from "./grid";
import { areaOfRange, columnsOf, hiddenSpans, rowsOf, spansWhenUniform } from "./hidden";
import type { SheetOutline } from "./outline";
import type { Trip } from "./with-excel";

/** A sheet as far as it has been read. */
export interface SheetInReading {
  readonly outline: SheetOutline;
  /** The used range; absent on an empty sheet. */
  readonly area?: Area;
  readonly cells: CellSnapshot[];
  /** Areas whose cells are still to be read. */
  readonly rest: readonly Area[];
  /** Undefined where only some are hidden and Excel was not asked which. */
  readonly hiddenRows: readonly Span[] | undefined;
  readonly hiddenColumns: readonly Span[] | undefined;
  /** Absent until they are asked for. */
  readonly merges?: readonly Area[];
  /** What Excel refused to tell. */
  readonly gaps?: SheetGaps;
}

/** Sheets are read from A1 this far without asking for their size first: 60,000 cells, more than any budget table. */
const WINDOW_ROWS = 1_200;
const WINDOW_COLUMNS = 50;

const SIZE = "rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden";
export const AREAS = "areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount";

/** One round trip for any number of sheets: size, cells and hidden rows of all that fits the window. */
export async function firstLook(trip: Trip, outlines: readonly SheetOutline[]): Promise<SheetInReading[]> {
  const asked = outlines.map((outline) => {
    const used = askUsedRange(outline);
    const frame = outline.worksheet.getRangeByIndexes(0, 0, WINDOW_ROWS, WINDOW_COLUMNS).untrack();
    const window = frame.getUsedRangeOrNullObject(true).untrack().load(BLOCK_PROPERTIES);
    // a protected sheet may refuse the question, and with it the whole round trip
    const visible = outline.isProtected
      ? undefined
      : frame.getSpecialCellsOrNullObject("Visible").untrack().load(AREAS);
    return { outline, used, window, visible };
  });
  await trip.sync();
  return asked.map(({ outline, used, window, visible }) => {
    const sheet = measured(outline, used);
    if (!sheet.area) return sheet;
    const cells = window.isNullObject ? [] : [...cellsIn(window)];
    const rest = beyond(sheet.area, WINDOW_ROWS, WINDOW_COLUMNS);
    return withHidden({ ...sheet, cells, rest }, visible);
  });
}

/** One round trip: sizes only, for workbooks whose cells do not fit into one answer. */
export async function measure(trip: Trip, outlines: readonly SheetOutline[]): Promise<SheetInReading[]> {
  const asked = outlines.map((outline) => ({ outline, used: askUsedRange(outline) }));
  await trip.sync();
  return asked.map(({ outline, used }) => measured(outline, used));
}

const askUsedRange = ({ worksheet }: SheetOutline): Excel.Range =>
  worksheet.getUsedRangeOrNullObject(true).untrack().load(SIZE);

const emptySheet = (outline: SheetOutline): SheetInReading => ({
  outline,
  cells: [],
  rest: [],
  hiddenRows: [],
  hiddenColumns: [],
});

/** A sheet whose cells Excel refuses: half of them would make findings of what only was not read. */
export const unreadSheet = (outline: SheetOutline, code: string): SheetInReading => ({
  ...emptySheet(outline),
  gaps: { cells: code },
});

function measured(outline: SheetOutline, used: Excel.Range): SheetInReading {
  if (used.isNullObject) return emptySheet(outline);
  const area = areaOfRange(used);
  return {
    outline,
    area,
    cells: [],
    rest: [area],
    hiddenRows: spansWhenUniform(used.rowHidden, rowsOf(area)),
    hiddenColumns: spansWhenUniform(used.columnHidden, columnsOf(area)),
  };
}

function withHidden(sheet: SheetInReading, visible: Excel.RangeAreas | undefined): SheetInReading {
  if (!sheet.area || sheet.rest.length > 0 || !visible || visible.isNullObject) return sheet;
  const areas = visible.areas.items.map(areaOfRange);
  return {
    ...sheet,
    hiddenRows: sheet.hiddenRows ?? hiddenSpans(rowsOf(sheet.area), areas.map(rowsOf)),
    hiddenColumns: sheet.hiddenColumns ?? hiddenSpans(columnsOf(sheet.area), areas.map(columnsOf)),
  };
}
