import type { Classification, CatalogueEntry } from "../model/catalogue";
import { groupBy } from "../model/group-by";
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
export class EntryIndex {
  private readonly sorted: readonly CatalogueEntry[];
  readonly byCode: ReadonlyMap<string, readonly CatalogueEntry[]>;
  private parents: ReadonlyMap<string, readonly CatalogueEntry[]> | undefined;
  private names: ReadonlyMap<string, readonly CatalogueEntry[]> | undefined;

  /** Codes ascend; within a code the oldest name comes first. */
  constructor(entries: readonly CatalogueEntry[]) {
    this.sorted = [...entries].sort(byCodeAndAge);
    this.byCode = groupBy(this.sorted, (entry) => entry.code);
  }

  get all(): readonly CatalogueEntry[] {
    return this.sorted;
  }

  /** Classes stand under "". */
  get byParent(): ReadonlyMap<string, readonly CatalogueEntry[]> {
    return (this.parents ??= groupBy(this.sorted, (entry) => entry.parent ?? ""));
  }

  /** By normalised name; built when first asked for, because normalising is most of the work. */
  get byName(): ReadonlyMap<string, readonly CatalogueEntry[]> {
    return (this.names ??= groupBy(this.sorted, (entry) => normaliseName(entry.name)));
  }
}

function byCodeAndAge(a: CatalogueEntry, b: CatalogueEntry): number {
  if (a.code !== b.code) return a.code < b.code ? -1 : 1;
  return (a.validFrom ?? 0) - (b.validFrom ?? 0) || (a.validTo ?? 9999) - (b.validTo ?? 9999);
}

const bundled = new Map<Classification, EntryIndex>();

/** The bundled entries; indexed when first asked for, so that starting costs nothing. */
export function bundledIndex(classification: Classification): EntryIndex {
  const known = bundled.get(classification);
  if (known) return known;
  const index = new EntryIndex(ROWS[classification].map((row) => toEntry(classification, row)));
  bundled.set(classification, index);
  return index;
}

export const isValidIn = (entry: CatalogueEntry, year: number): boolean =>
  (entry.validFrom ?? year) <= year && year <= (entry.validTo ?? year);
