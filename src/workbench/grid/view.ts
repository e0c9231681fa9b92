import type { Headings } from "../../model/excerpt";

/** What stays takes at most this share of the screen, or the rest could not be read; one column beside the labels can. */
const LARGEST_SHARE = { rows: 0.4, columns: 0.65 } as const;

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

/** A place to scroll to as the library counts it: lines from the first of the sheet on, and pixels beyond them. */
export interface Scroll {
  readonly lines: number;
  readonly pixels: number;
}

/**
 * How far to scroll so that a line comes first after those that stay. The library takes the sizes of the first lines of
 * the sheet, as if none stayed.
 */
export function scrollTo(first: number, kept: number, sizeOf: SizeOf): Scroll {
  let pixels = total(kept, first, sizeOf);
  let lines = 0;
  while (pixels >= sizeOf(lines) && lines < first) {
    pixels -= sizeOf(lines);
    lines += 1;
  }
  return { lines, pixels };
}

/** How many lines from the first one on stay on the screen; none where they would fill too much of it. */
const keptLines = (count: number, room: number, sizeOf: SizeOf): number =>
  total(0, count, sizeOf) <= room ? count : 0;

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
  const rows = keptLines(headings?.row ?? 0, room.height * LARGEST_SHARE.rows, (row) => sheet.getRowHeight(row));
  const columns = keptLines(headings?.column ?? 0, room.width * LARGEST_SHARE.columns, (column) =>
    sheet.getColumnWidth(column),
  );
  return { xSplit: Math.max(xSplit, columns), ySplit: Math.max(ySplit, rows) };
}
