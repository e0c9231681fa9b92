export type { ReadTables } from "./blanks";
export type { Figure } from "./figure";
export { Figures, figuresOf } from "./figures";
export { leaves } from "./leaves";
export { wholeBudget } from "./whole-budget";
