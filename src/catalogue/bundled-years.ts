import type { Month } from "../model/month";
import knownUntil from "./known-until.json";

/** The last month of which a change is included (财预〔2025〕41号). */
export const KNOWN_UNTIL: Month = knownUntil;

/**
 * Budget years of which the bundled classification knows what was new and what was renamed: the first that was compared
 * with documents, and the last of which a change is included.
 */
export const BUNDLED_YEARS = { first: 2019, last: KNOWN_UNTIL.year } as const;
