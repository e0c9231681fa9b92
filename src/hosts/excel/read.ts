import { append } from "../../model/append";
import type { ReadOptions } from "../../model/host";
import type { SheetSnapshot, WorkbookSnapshot } from "../../model/snapshot";
import { codeOf, isDetail } from "./failure";
import { type SheetInReading, firstLook, measure, unreadSheet } from "./first-look";
import { externalLinks } from "../../model/external-links";
import { type SheetOutline, readOutline } from "./outline";
import { probeHidden } from "./probe-hidden";
import { readMerges } from "./read-merges";
import { readRest } from "./read-rest";
import { readTraces } from "./read-traces";
import { shrink } from "./shrink";
import type { Patience } from "./watch";
import { type Trip, withExcel } from "./with-excel";

const DOING = "读取工作簿";

/**
 * Three round trips however many sheets: the sheets, everything on them, and their merged areas, which a quiet reading
 * does without; from ExcelApi 1.18 on one or two more for notes and properties. More only for sheets beyond the first
 * 1,200 rows or 50 columns, for answers too large for one trip, and for hidden rows on protected sheets. What Excel
 * refuses of one sheet is a gap of that sheet; the others are read.
 */
export function read(
  patience: Patience,
  { signal, onProgress, isQuiet = false }: ReadOptions = {},
): Promise<WorkbookSnapshot> {
  return withExcel(DOING, signal ? { ...patience, signal } : patience, async (trip) => {
    trip.workbook.load("name");
    const outlines = await readOutline(trip);
    const looked = await shrink(trip, await look(trip, outlines), DOING);
    const sheets = await readRest(trip, looked, (share) => onProgress?.(share));
    const shown = await probeHidden(trip, sheets);
    const complete = isQuiet ? shown : await readMerges(trip, shown);
    const traces = await readTraces(trip, outlines);
    return {
      sheets: complete.map(toSnapshot),
      externalLinks: externalLinks(complete.flatMap(({ cells }) => cells)),
      fileName: trip.workbook.name,
      ...(traces && { traces }),
    };
  });
}

/** The narrowest question that Excel answers: all at once, then sizes only, then sheet by sheet. */
async function look(trip: Trip, outlines: readonly SheetOutline[]): Promise<readonly SheetInReading[]> {
  for (const ask of [firstLook, measure])
    try {
      return await ask(trip, outlines);
    } catch (error) {
      if (!isDetail(error)) throw error;
    }
  return measureApart(trip, outlines);
}

async function measureApart(trip: Trip, outlines: readonly SheetOutline[]): Promise<readonly SheetInReading[]> {
  const sheets: SheetInReading[] = [];
  for (const outline of outlines)
    try {
      append(sheets, await measure(trip, [outline]));
    } catch (error) {
      if (!isDetail(error)) throw error;
      sheets.push(unreadSheet(outline, codeOf(error)));
      // nothing can be read at all: that is no detail
      if (sheets.length === outlines.length && sheets.every(({ gaps }) => gaps)) throw error;
    }
  return sheets;
}

function toSnapshot({ outline, cells, hiddenRows, hiddenColumns, merges, gaps }: SheetInReading): SheetSnapshot {
  const { name, visibility, isProtected, own } = outline;
  return {
    name,
    visibility,
    isProtected,
    cells: cells.sort((a, b) => a.row - b.row || a.column - b.column),
    merges: merges ?? [],
    hiddenRows: hiddenRows ?? [],
    hiddenColumns: hiddenColumns ?? [],
    ...(own === undefined ? {} : { own }),
    ...(gaps && { gaps }),
  };
}
