import type { Cause } from "./suspicion";

/** One unit of the last place too small against an exact amount: cut off, or rounded a second time. */
export const truncated: Cause = {
  id: "truncated",
  explain({ entry, needed }) {
    const place = 2 * entry.margin;
    if (place === 0 || needed % place === 0) return undefined; // nothing was cut off
    const cut = Math.trunc(needed / place) * place;
    if (entry.amount === cut) return "直接舍去了末位之后的数字，没有四舍五入";
    const tenth = Math.round(needed / (place / 10)) * (place / 10);
    if (place >= 10 && entry.amount === Math.round(tenth / place) * place) return "可能经过两次四舍五入";
    return undefined;
  },
};
