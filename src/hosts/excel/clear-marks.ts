import { largest } from "../../model/extremes";
import { addressLists, rectangles } from "../../model/areas";
import { unlessLacking } from "./failure";
import { askCommonFill, fillKey, paint } from "./fills";
import { groupBy } from "../../model/group-by";
import { MARK_COLOURS } from "../../model/own-look";
import { MARK_KINDS } from "../../model/write";
import { MARKS_KEY, type ColouredCell, type MarkedSheet, decodeMarks, encodeMarks, locate } from "./mark-record";
import { removeFormats } from "./mark-formats";
import { askMarkableSheets, isMarkable } from "./markable-sheets";
import { type ColouredPlace, type Restoration, restorations } from "./moved-marks";
import { queueText, readRecord } from "./record";
import type { Patience } from "./watch";
import { type Trip, withExcel } from "./with-excel";

interface MarkedWorksheet {
  readonly marked: MarkedSheet;
  readonly worksheet: Excel.Worksheet;
}

/** Cells searched on one sheet for marks that have moved. */
const MAX_SEARCHED = 60_000;
/** How far rows and columns may have moved marks beyond the content. */
const MARGIN = 50;

type Cleared = { readonly restored: number; readonly missing: number };

/** Takes away the formats we laid over cells, and fills that an Excel without formats got instead. */
export function clearMarks(patience: Patience): Promise<Cleared> {
  return withExcel("清除标记", patience, async (trip) => {
    // undefined: marks are fills there
    const formats = await unlessLacking(() => removeFormats(trip));
    const fills = await restoreFills(trip, formats === undefined);
    return {
      restored: (formats?.restored ?? 0) + fills.restored,
      missing: (formats?.missing ?? 0) + fills.missing,
    };
  });
}

/**
 * Fills go back to what the record says. Marks on a sheet that is protected by now stay in the record, so that clearing
 * again after unprotecting finishes the work. Where marks are fills and the record is gone, our colours go all the same.
 */
async function restoreFills(trip: Trip, isMarkedByFill: boolean): Promise<Cleared> {
  const sheets = askMarkableSheets(trip.workbook);
  const record = await readRecord(trip);
  const marked = decodeMarks(record.texts.get(MARKS_KEY));
  if (marked.length === 0 && isMarkedByFill) return withoutRecord(trip, sheets.items.filter(isMarkable));
  if (marked.length === 0) return { restored: 0, missing: 0 };
  const located = locate(marked, sheets.items);
  const reachable = located.flatMap(({ marked, worksheet }) =>
    worksheet && isMarkable(worksheet) ? [{ marked, worksheet }] : [],
  );
  const kept = located.filter(({ worksheet }) => worksheet && !isMarkable(worksheet)).map(({ marked }) => marked);
  let restored = 0;
  for (const { worksheet, cells } of await whereNow(trip, reachable)) {
    for (const group of groupBy(cells, ({ fill }) => fillKey(fill)).values())
      if (group[0]) paint(worksheet, group, group[0].fill);
    restored += cells.length;
  }
  queueText(trip, record, MARKS_KEY, kept.length > 0 ? encodeMarks(kept) : undefined);
  await trip.sync();
  const total = marked.reduce((sum, { cells }) => sum + cells.length, 0);
  return { restored, missing: Math.max(0, total - restored) };
}

/** Settings and parts do get lost (office-js #6091, #4354): what fill a cell had before, nobody knows any more. */
async function withoutRecord(trip: Trip, sheets: readonly Excel.Worksheet[]): Promise<Cleared> {
  const asked = sheets.map((worksheet) => ({ worksheet, cells: [], used: askUsed(worksheet) }));
  await trip.sync();
  let restored = 0;
  for (const { worksheet, places } of await searchColours(trip, asked)) {
    paint(worksheet, places, { pattern: "None" });
    restored += places.length;
  }
  if (restored > 0) await trip.sync();
  return { restored, missing: 0 };
}

interface Found {
  readonly worksheet: Excel.Worksheet;
  readonly cells: readonly Restoration[];
}

/** The cells that bear our colours now, each with the fill it shall get back. */
async function whereNow(trip: Trip, sheets: readonly MarkedWorksheet[]): Promise<readonly Found[]> {
  if (sheets.length === 0) return [];
  const asked = sheets.map(({ marked: { cells }, worksheet }) => ({
    worksheet,
    cells,
    fills: askColours(worksheet, cells),
    used: askUsed(worksheet),
  }));
  await trip.sync();
  const inPlace = asked.filter(({ fills }) => fills.every(({ fill, color }) => sameColor(fill.color, color)));
  const moved = asked.filter((each) => !inPlace.includes(each));
  const found = await searchColours(trip, moved);
  return [
    ...inPlace,
    ...found.map(({ worksheet, cells, places }) => ({ worksheet, cells: restorations(cells, places) })),
  ];
}

/** A sheet to be searched for our colours, what the record says of it, and how far its content reaches. */
interface Searched {
  readonly worksheet: Excel.Worksheet;
  readonly cells: readonly ColouredCell[];
  readonly used: Excel.Range;
}

/** Where our colours are now; one round trip for all sheets. */
async function searchColours(trip: Trip, sheets: readonly Searched[]) {
  const asked = sheets.map((sheet) => ({ ...sheet, colours: askAllColours(sheet) }));
  if (asked.length > 0) await trip.sync();
  return asked.map(({ worksheet, cells, colours }) => ({ worksheet, cells, places: colouredPlaces(colours.value) }));
}

const askColours = (worksheet: Excel.Worksheet, marked: readonly ColouredCell[]) =>
  [...groupBy(marked, ({ severity }: ColouredCell) => severity)].flatMap(([severity, cells]) =>
    addressLists(rectangles(cells)).map((addresses) => ({
      color: MARK_COLOURS[severity],
      fill: askCommonFill(worksheet.getRanges(addresses).untrack()),
    })),
  );

const askUsed = (worksheet: Excel.Worksheet): Excel.Range =>
  worksheet.getUsedRangeOrNullObject(true).untrack().load("rowIndex,rowCount,columnIndex,columnCount");

/** From A1 over the content and the marks, with a margin; a question Excel counts as a change, as clearing is. */
function askAllColours({ worksheet, cells, used }: Searched) {
  const columns = largest(
    cells.map(({ column }) => column),
    used.isNullObject ? 0 : used.columnIndex + used.columnCount,
  );
  const rows = largest(
    cells.map(({ row }) => row),
    used.isNullObject ? 0 : used.rowIndex + used.rowCount,
  );
  const width = Math.min(columns + MARGIN, 1_000);
  const height = Math.max(1, Math.min(rows + MARGIN, Math.floor(MAX_SEARCHED / width)));
  return worksheet
    .getRangeByIndexes(0, 0, height, width)
    .untrack()
    .getCellProperties({ format: { fill: { color: true } } });
}

function colouredPlaces(grid: readonly (readonly Excel.CellProperties[])[]): readonly ColouredPlace[] {
  return grid.flatMap((row, r) =>
    row.flatMap((cell, c) => {
      const color = cell.format?.fill?.color ?? "";
      const severity = MARK_KINDS.find((each) => sameColor(MARK_COLOURS[each], color));
      return severity ? [{ row: r + 1, column: c + 1, severity }] : [];
    }),
  );
}

const sameColor = (a: string, b: string): boolean => a.toUpperCase() === b.toUpperCase();
