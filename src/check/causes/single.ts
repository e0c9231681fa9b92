import type { Fen } from "../../model/money";

/** Amounts of at most one digit that is not zero (5, 10, 0.20) coincide too easily to prove anything. */
export function isSingle(amount: Fen): boolean {
  let rest = Math.abs(amount);
  while (rest >= 10 && rest % 10 === 0) rest /= 10;
  return rest < 10;
}
