import type { Fact } from "../model/fact";

/** What one table states for this year and for the year before. */
export interface BothYears {
  readonly now: Fact;
  readonly before: Fact;
}

/** This year's amount among those of one subject, and last year's of the same table, where each is stated just once. */
export function bothYears(stated: readonly Fact[], year: number): BothYears | undefined {
  const [now, ...others] = stated.filter(({ subject }) => subject.year === year);
  const [before, ...more] = stated.filter(({ subject, table }) => subject.year === year - 1 && table === now?.table);
  return now && before && others.length === 0 && more.length === 0 ? { now, before } : undefined;
}
