/**
 * How hard properties and generated budgets are tried. Small, for every push; EFFORT=20 npm run test:unit tries twenty
 * times as many, and prints what it takes to see a counter-example again.
 */
export const EFFORT = Number(process.env["EFFORT"] ?? 1);

/** Examples of a property on single values. */
export const RUNS = 50 * EFFORT;

/** Examples of a property that writes and reads whole workbooks or forms. */
export const FEW_RUNS = 6 * EFFORT;

/** Generated budgets of a kind. */
const SEEDS = 3 * EFFORT;

/** The seeds of generated budgets, beginning where no other test does. */
export const seedsFrom = (first: number): readonly number[] => Array.from({ length: SEEDS }, (_, i) => first + i);
