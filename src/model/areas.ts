import { append } from "./append";
import { type Area, areaFromA1, areaToA1, keyOfPlace } from "./cell";
import type { Span } from "./snapshot";

/** A place on one sheet, 1-based. */
export interface SheetPlace {
  readonly row: number;
  readonly column: number;
}

/**
 * Excel cuts a list of more than 8,192 characters short without a word, and builds differ in what just passes (office-js
 * #5198): we stay far below, in characters and in areas.
 */
const MOST_CHARACTERS = 4_000;
const MOST_AREAS = 250;

/** As few rectangles as adjoining places give: runs along a row, then equal runs of neighbouring rows. */
export function rectangles(places: Iterable<SheetPlace>): readonly Area[] {
  const done: Area[] = [];
  let open = new Map<string, Area>();
  for (const [row, runs] of runsByRow(places)) {
    const next = new Map<string, Area>();
    for (const { first, last } of runs) {
      const key = `${first}:${last}`;
      const above = open.get(key);
      const isBelow = above !== undefined && above.bottom === row - 1;
      next.set(key, { top: isBelow ? above.top : row, left: first, bottom: row, right: last });
      if (isBelow) open.delete(key);
    }
    append(done, open.values());
    open = next;
  }
  return [...done, ...open.values()];
}

function runsByRow(places: Iterable<SheetPlace>): readonly (readonly [number, readonly Span[]])[] {
  const columnsByRow = new Map<number, Set<number>>();
  for (const { row, column } of places) {
    const columns = columnsByRow.get(row) ?? new Set();
    columnsByRow.set(row, columns.add(column));
  }
  return [...columnsByRow].sort(([a], [b]) => a - b).map(([row, columns]) => [row, runs(columns)] as const);
}

/** The places of a row or column as runs without gaps, in order. */
export function runs(places: ReadonlySet<number>): readonly Span[] {
  const found: { first: number; last: number }[] = [];
  for (const at of [...places].sort((a, b) => a - b)) {
    const open = found.at(-1);
    if (open && open.last === at - 1) open.last = at;
    else found.push({ first: at, last: at });
  }
  return found;
}

/**
 * "A1,C3:D9" lists, each short enough for a program to take.
 * @param mostCharacters as Excel's getRanges takes, unless said otherwise
 */
export function addressLists(areas: readonly Area[], mostCharacters = MOST_CHARACTERS): readonly string[] {
  const lists: { text: string; count: number }[] = [];
  for (const address of areas.map(areaToA1)) {
    const last = lists.at(-1);
    if (!last || last.count === MOST_AREAS || last.text.length + address.length + 1 > mostCharacters)
      lists.push({ text: address, count: 1 });
    else Object.assign(last, { text: `${last.text},${address}`, count: last.count + 1 });
  }
  return lists.map(({ text }) => text);
}

/** How many cells it has. */
export const sizeOf = ({ top, left, bottom, right }: Area): number => (bottom - top + 1) * (right - left + 1);

/** Cuts an area into bands of whole rows of at most `limit` cells (one row at least). */
export function bands(area: Area, limit: number): readonly Area[] {
  const rows = Math.max(1, Math.floor(limit / (area.right - area.left + 1)));
  const cut: Area[] = [];
  for (let top = area.top; top <= area.bottom; top += rows)
    cut.push({ ...area, top, bottom: Math.min(area.bottom, top + rows - 1) });
  return cut;
}

/** Every place in the areas, row by row. */
export function* placesIn(areas: Iterable<Area>): Generator<SheetPlace> {
  for (const { top, left, bottom, right } of areas)
    for (let row = top; row <= bottom; row++) for (let column = left; column <= right; column++) yield { row, column };
}

/** Above so many cells, areas that overlap are counted twice: a format may have been copied to whole columns. */
const MOST_COUNTED = 100_000;

/** How many cells the areas have together. */
export function cellCount(areas: readonly Area[]): number {
  const sum = areas.reduce((all, area) => all + sizeOf(area), 0);
  return sum > MOST_COUNTED ? sum : new Set([...placesIn(areas)].map(keyOfPlace)).size;
}

/** The areas of an address list. */
export const areasAt = (addresses: string): readonly Area[] =>
  addresses.split(",").flatMap((address) => areaFromA1(address) ?? []);

/** Every place in an address list as addressLists makes them. */
export const placesAt = (addresses: string): readonly SheetPlace[] => [...placesIn(areasAt(addresses))];
