import type { ReadOptions } from "../../model/host";
import type { SheetSnapshot, WorkbookSnapshot } from "../../model/snapshot";
import { isTooLarge } from "./failure";
import { type SheetInReading, firstLook, measure } from "./first-look";
import { externalLinks } from "./external-links";
import { type SheetOutline, readOutline } from "./outline";
import { probeHidden } from "./probe-hidden";
import { readRest } from "./read-rest";
import { shrink } from "./shrink";
import type { Patience } from "./watch";
import { type Trip, withExcel } from "./with-excel";

const DOING = "读取工作簿";

/**
 * Two round trips however many sheets: the sheets, then everything on them. More only for sheets beyond the first
 * 1,200 rows or 50 columns, for answers too large for one trip, and for hidden rows on protected sheets.
 * Merged areas are not read: Excel counts that question as a change and empties the user's undo list.
 */
export function read(patience: Patience, { signal, onProgress }: ReadOptions = {}): Promise<WorkbookSnapshot> {
  return withExcel(DOING, signal ? { ...patience, signal } : patience, async (trip) => {
    trip.workbook.load("name");
    const outlines = await readOutline(trip);
    const sheets = await shrink(trip, await look(trip, outlines), DOING);
    await readRest(trip, sheets, (share) => onProgress?.(share));
    const complete = await probeHidden(trip, sheets);
    return {
      sheets: complete.map(toSnapshot),
      externalLinks: externalLinks(complete.flatMap(({ cells }) => cells)),
      fileName: trip.workbook.name,
    };
  });
}

async function look(trip: Trip, outlines: readonly SheetOutline[]): Promise<SheetInReading[]> {
  try {
    return await firstLook(trip, outlines);
  } catch (error) {
    if (!isTooLarge(error)) throw error;
    return measure(trip, outlines);
  }
}

function toSnapshot({ outline, cells, hiddenRows, hiddenColumns }: SheetInReading): SheetSnapshot {
  const { name, visibility, isProtected, own } = outline;
  return {
    name,
    visibility,
    isProtected,
    cells: cells.sort((a, b) => a.row - b.row || a.column - b.column),
    merges: [],
    hiddenRows: hiddenRows ?? [],
    hiddenColumns: hiddenColumns ?? [],
    ...(own === undefined ? {} : { own }),
  };
}
