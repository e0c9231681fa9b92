import { type Cause, digitsOf } from "./suspicion";

/** One digit too many (12345 for 1234.5 is a unit slip, not this) or one left out. */
export const digitCount: Cause = {
  id: "digit-count",
  explain(suspicion) {
    const { stands, needs } = digitsOf(suspicion);
    if (isWithoutOneDigit(stands, needs)) return "多了一位数字";
    if (isWithoutOneDigit(needs, stands)) return "少了一位数字";
    return undefined;
  },
};

/** Short numbers fit by chance. */
const SHORTEST = 3;

/** True when one digit taken out of the long number gives the short one: that in which they first differ. */
export function isWithoutOneDigit(long: string, short: string): boolean {
  if (long.length !== short.length + 1 || short.length < SHORTEST) return false;
  let at = 0;
  while (at < short.length && long[at] === short[at]) at += 1;
  return long.slice(at + 1) === short.slice(at);
}
