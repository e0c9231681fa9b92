import type { Entry } from "../../book/grid";

/** Amounts of at most one digit that is not zero (5, 10, 0.20) coincide too easily to prove anything. */
export const isSingle = ({ amount }: Entry): boolean => String(Math.abs(amount)).replace(/0/g, "").length <= 1;
