import { DIMENSIONS, isBelow } from "../model/subject";
import type { Meaning } from "../model/text-claim";

type MeaningField = keyof Meaning;

const FIELDS = ["flow", ...DIMENSIONS, "balance", "financing"] as const satisfies readonly MeaningField[];

/** Both at once, the finer value where one is part of the other; undefined when they contradict each other. */
export function merged(a: Meaning, b: Meaning): Meaning | undefined {
  const shared = FIELDS.filter((field) => a[field] !== undefined && b[field] !== undefined && a[field] !== b[field]);
  const finerIn = (one: Meaning, other: Meaning) =>
    shared.filter((field) => isBelow(one[field] ?? "", other[field] ?? ""));
  const finerInB = finerIn(b, a);
  if (finerInB.length + finerIn(a, b).length < shared.length) return undefined;
  return { ...b, ...without(a, ...finerInB) };
}

/** What `own` leaves open, taken from its context; a field on which they differ stays as `own` says. */
export const completed = (own: Meaning, context: Meaning): Meaning => ({ ...context, ...own });

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
  const rest: { -readonly [F in MeaningField]?: Meaning[F] } = { ...meaning };
  for (const field of fields) delete rest[field];
  return rest;
}
