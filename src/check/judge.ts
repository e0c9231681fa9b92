import { absFen, addFen, type Fen, fen, subtractFen, ZERO } from "../model/money";
import type { Entry, Scale } from "../book/grid";

/** An amount that one cell states, or that several cells add up to. */
export interface Quantity {
  readonly amount: Fen;
  /** How far rounding alone may have moved it. */
  readonly margin: Fen;
  /** One unit of its last printed place. */
  readonly lastPlace: Fen;
  readonly scale: Scale;
  readonly entries: readonly Entry[];
}

/** Two amounts that should fit together and do not. */
export interface Gap {
  /** A sum against its parts, the same thing stated twice, a part larger than its whole, or 增减 against two years. */
  readonly kind: "sum" | "same" | "bound" | "change";
  /** What it is about, for the user: “合计”一行的基本支出. */
  readonly what: string;
  readonly stated: Quantity;
  readonly expected: Quantity;
  readonly difference: Fen;
  /** Rounding explains the gap: it is reported as 尾差, not as a fault. */
  readonly isExplained: boolean;
}

/** The sum of some cells; undefined when there are none. */
export function sumOf(entries: readonly Entry[]): Quantity | undefined {
  const [first] = entries;
  if (!first) return undefined;
  let amount = 0;
  let margin = 0;
  let lastPlace = 0;
  for (const entry of entries) {
    amount += entry.amount;
    margin += entry.margin;
    lastPlace = Math.max(lastPlace, lastPlaceOf(entry));
  }
  return { amount: fen(amount), margin: fen(margin), lastPlace: fen(lastPlace), scale: first.scale, entries };
}

/** An exact amount has 分 as its last place. */
const lastPlaceOf = ({ margin }: Entry): number => Math.max(1, 2 * margin);

/** Two amounts together. */
export const plus = (a: Quantity, b: Quantity): Quantity => joined(a, b, addFen(a.amount, b.amount));
/** What is left of one amount without the other. */
export const minus = (a: Quantity, b: Quantity): Quantity => joined(a, b, subtractFen(a.amount, b.amount));

const joined = (a: Quantity, b: Quantity, amount: Fen): Quantity => ({
  amount,
  margin: addFen(a.margin, b.margin),
  lastPlace: fen(Math.max(a.lastPlace, b.lastPlace)),
  scale: a.scale,
  entries: [...a.entries, ...b.entries],
});

/** No money, for a table or class that does not occur. */
export const nothing = (like: Quantity): Quantity => ({ ...like, amount: ZERO, margin: ZERO, entries: [] });

/** A total against its parts: |T − Σ| may reach the margins of all numbers. Undefined when they are equal. */
export function sumGap(what: string, total: Entry, parts: readonly Entry[]): Gap | undefined {
  const stated = sumOf([total]);
  const expected = sumOf(parts);
  if (!stated || !expected) return undefined;
  const difference = subtractFen(stated.amount, expected.amount);
  if (difference === 0) return undefined;
  const isExplained = Math.abs(difference) <= stated.margin + expected.margin;
  return { kind: "sum", what, stated, expected, difference, isExplained };
}

/**
 * The same thing stated twice. Numbers of one precision are equal or miss by whole last places: one is 尾差.
 * Numbers of different precision agree while their intervals touch.
 */
export function sameGap(what: string, stated: Quantity, expected: Quantity): Gap | undefined {
  const difference = subtractFen(stated.amount, expected.amount);
  const margins = stated.margin + expected.margin;
  const isOnePrecision = stated.lastPlace === expected.lastPlace;
  const tolerance = isOnePrecision ? 0 : margins;
  if (Math.abs(difference) <= tolerance) return undefined;
  const isSum = stated.entries.length + expected.entries.length > 2;
  const oneLastPlace = Math.max(stated.lastPlace, expected.lastPlace) + tolerance;
  const isExplained = Math.abs(difference) <= (isSum ? Math.max(margins, oneLastPlace) : oneLastPlace);
  return { kind: "same", what, stated, expected, difference, isExplained };
}

/** `stated` must not exceed `limit`: reported only when their intervals lie apart. */
export function excessGap(what: string, stated: Quantity, limit: Quantity): Gap | undefined {
  if (stated.amount - stated.margin <= limit.amount + limit.margin) return undefined;
  const difference = subtractFen(stated.amount, limit.amount);
  return { kind: "bound", what, stated, expected: limit, difference, isExplained: false };
}

/** A stated change against this year minus last year. Undefined when they are equal. */
export function changeGap(what: string, change: Entry, now: Entry, before: Entry): Gap | undefined {
  const [stated, current] = [sumOf([change]), sumOf([now])];
  if (!stated || !current) return undefined;
  const amount = subtractFen(now.amount, before.amount);
  const margin = addFen(now.margin, before.margin);
  const difference = subtractFen(stated.amount, amount);
  if (difference === 0) return undefined;
  const isExplained = Math.abs(difference) <= stated.margin + margin;
  const expected = { ...current, amount, margin, entries: [now, before] };
  return { kind: "change", what, stated, expected, difference, isExplained };
}

/** The gaps between all pairs of places that state the same thing, the widest first. */
export const pairGaps = (what: string, stated: readonly Quantity[]): readonly Gap[] =>
  stated
    .flatMap((one, i) => stated.slice(i + 1).flatMap((other) => sameGap(what, one, other) ?? []))
    .sort((a, b) => distance(b) - distance(a));

/** Every cell that takes part in a gap. */
export const entriesOf = ({ stated, expected }: Gap): readonly Entry[] => [...stated.entries, ...expected.entries];

/** How much two amounts differ, without a sign. */
export const distance = (gap: Gap): Fen => absFen(gap.difference);
