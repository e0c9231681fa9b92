/**
 * Budget years of which the bundled classification knows what was new and what was renamed: the first that was compared
 * with documents, and the last of which a change is included (财预〔2025〕41号, May 2025).
 */
export const BUNDLED_YEARS = { first: 2019, last: 2025 } as const;
