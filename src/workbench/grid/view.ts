import type { Headings } from "../../model/excerpt";

/** Rows or columns that stay on the screen take at most this share of it; with more, the rest could not be read. */
const LARGEST_SHARE = 0.4;

/** Width or height of a line by its place from 0, in pixels. */
type SizeOf = (place: number) => number;

/**
 * The first line to show after those that stay on the screen; all places count from 0. It remains as it is where the one
 * wanted is in sight with it, else that one comes to the middle.
 * @param now the first line that is shown now
 * @param kept lines that stay
 * @param room pixels for all of them
 */
export function firstShown(place: number, now: number, kept: number, room: number, sizeOf: SizeOf): number {
  const free = room - total(0, kept, sizeOf);
  const start = Math.max(now, kept);
  if (place < kept || (place >= start && total(start, place + 1, sizeOf) <= free)) return start;
  const middle = (free - sizeOf(place)) / 2;
  let first = place;
  for (let used = 0; first > kept; first -= 1) {
    used += sizeOf(first - 1);
    if (used > middle) break;
  }
  return first;
}

/** How many lines from the first one on stay on the screen; none where they would fill too much of it. */
const keptLines = (count: number, room: number, sizeOf: SizeOf): number =>
  total(0, count, sizeOf) <= room * LARGEST_SHARE ? count : 0;

function total(from: number, to: number, sizeOf: SizeOf): number {
  let sum = 0;
  for (let place = from; place < to; place += 1) sum += sizeOf(place);
  return sum;
}

/** What stays on the screen, as the library says it. */
interface Frozen {
  readonly xSplit: number;
  readonly ySplit: number;
}

/** The part of a sheet of the library that this needs. */
interface SizedSheet {
  getRowHeight(row: number): number;
  getColumnWidth(column: number): number;
  getFreeze(): Frozen;
}

/** What the file keeps on the screen, and the headings of the table where they fit; places of headings count from 1. */
export function frozenWith(
  sheet: SizedSheet,
  headings: Headings | undefined,
  room: { readonly width: number; readonly height: number },
): Frozen {
  const { xSplit, ySplit } = sheet.getFreeze();
  const rows = keptLines(headings?.row ?? 0, room.height, (row) => sheet.getRowHeight(row));
  const columns = keptLines(headings?.column ?? 0, room.width, (column) => sheet.getColumnWidth(column));
  return { xSplit: Math.max(xSplit, columns), ySplit: Math.max(ySplit, rows) };
}
