import { isBelow } from "../model/subject";
import type { Meaning } from "../model/text-claim";

export type MeaningField = keyof Meaning;

export const FIELDS = [
  "flow",
  "fund",
  "functional",
  "economic",
  "governmentEconomic",
  "nature",
  "use",
  "accounting",
  "item",
  "unit",
  "project",
  "line",
  "balance",
  "financing",
] as const satisfies readonly MeaningField[];

/** Both at once, the finer value where one is part of the other; undefined when they contradict each other. */
export function merged(a: Meaning, b: Meaning): Meaning | undefined {
  const result: Record<string, string> = {};
  for (const field of FIELDS) {
    const value = finer(a[field], b[field]);
    if (value === null) return undefined;
    if (value !== undefined) result[field] = value;
  }
  return result as Meaning;
}

/** Null when neither is part of the other. */
function finer(a: string | undefined, b: string | undefined): string | undefined | null {
  if (a === undefined || b === undefined || a === b) return a ?? b;
  if (isBelow(a, b)) return a;
  return isBelow(b, a) ? b : null;
}

/** What `own` leaves open, taken from its context; a field on which they differ stays as `own` says. */
export function completed(own: Meaning, context: Meaning): Meaning {
  const result: Record<string, string> = {};
  for (const field of FIELDS) {
    const value = own[field] ?? context[field];
    if (value !== undefined) result[field] = value;
  }
  return result as Meaning;
}

/** True when the two can speak of the same money. */
export const agree = (a: Meaning, b: Meaning): boolean => merged(a, b) !== undefined;

export const isOpen = (meaning: Meaning): boolean => FIELDS.every((field) => meaning[field] === undefined);

export const saidFields = (meaning: Meaning): readonly MeaningField[] =>
  FIELDS.filter((field) => meaning[field] !== undefined);

export const keyOfMeaning = (meaning: Meaning): string => FIELDS.map((field) => meaning[field] ?? "").join("|");

/** Every way in which two sets of meanings can be combined without contradiction, each once. */
export function combined(left: readonly Meaning[], right: readonly Meaning[]): readonly Meaning[] {
  const found = new Map<string, Meaning>();
  for (const a of left) {
    for (const b of right) {
      const both = merged(a, b);
      if (both) found.set(keyOfMeaning(both), both);
    }
  }
  return [...found.values()];
}

/** The meaning with some of its fields left open. */
export function without(meaning: Meaning, ...fields: readonly MeaningField[]): Meaning {
  return Object.fromEntries(Object.entries(meaning).filter(([field]) => !fields.includes(field as MeaningField)));
}
