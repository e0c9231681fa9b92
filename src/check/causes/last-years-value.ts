import { isSingle } from "./single";
import type { Cause } from "./suspicion";

/** Last year's amount of the same subject was left standing. */
export const lastYearsValue: Cause = {
  id: "last-years-value",
  explain({ entry, needed, book }) {
    const { fact } = entry;
    if (!fact || isSingle(entry.amount) || Math.abs(needed - entry.amount) <= entry.margin) return undefined;
    const { subject } = fact;
    for (const stage of ["budget", "outturn"] as const) {
      const before = book.facts.statements({ ...subject, year: subject.year - 1, stage });
      if (before.some((each) => each.amount === entry.amount)) return "与上年数相同，可能沿用了上年数";
    }
    return undefined;
  },
};
