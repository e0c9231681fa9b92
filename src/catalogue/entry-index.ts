import type { Classification, Entry } from "../model/catalogue";
import { ECONOMIC } from "./data/economic";
import { FUNCTIONAL } from "./data/functional";
import { GOVERNMENT_ECONOMIC } from "./data/government-economic";
import { normaliseName } from "./names";
import { type EntryRow, toEntry } from "./rows";

const ROWS: Readonly<Record<Classification, readonly EntryRow[]>> = {
  functional: FUNCTIONAL,
  economic: ECONOMIC,
  governmentEconomic: GOVERNMENT_ECONOMIC,
};

/** Everything known of one classification, by code and by name. Years are judged by whoever looks up. */
export interface EntryIndex {
  readonly byCode: ReadonlyMap<string, readonly Entry[]>;
  /** Classes stand under "". */
  readonly byParent: ReadonlyMap<string, readonly Entry[]>;
  readonly byName: ReadonlyMap<string, readonly Entry[]>;
}

/** Groups entries in the order of their codes; within a code the oldest name comes first. */
export function indexOf(entries: readonly Entry[]): EntryIndex {
  const sorted = [...entries].sort(byCodeAndAge);
  return {
    byCode: groupBy(sorted, (entry) => entry.code),
    byParent: groupBy(sorted, (entry) => entry.parent ?? ""),
    byName: groupBy(sorted, (entry) => normaliseName(entry.name)),
  };
}

function byCodeAndAge(a: Entry, b: Entry): number {
  if (a.code !== b.code) return a.code < b.code ? -1 : 1;
  return (a.validFrom ?? 0) - (b.validFrom ?? 0) || (a.validTo ?? 9999) - (b.validTo ?? 9999);
}

export function groupBy<Value>(values: readonly Value[], keyOf: (value: Value) => string): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group) group.push(value);
    else groups.set(keyOf(value), [value]);
  }
  return groups;
}

const bundled = new Map<Classification, EntryIndex>();

/** The bundled entries; indexed when first asked for, so that starting costs nothing. */
export function bundledIndex(classification: Classification): EntryIndex {
  const known = bundled.get(classification);
  if (known) return known;
  const index = indexOf(ROWS[classification].map((row) => toEntry(classification, row)));
  bundled.set(classification, index);
  return index;
}

export const isValidIn = (entry: Entry, year: number): boolean =>
  (entry.validFrom ?? year) <= year && year <= (entry.validTo ?? year);
