import { type Cause, digitsOf } from "./suspicion";

/** One digit too many (12345 for 1234.5 is a unit slip, not this) or one left out. */
export const digitCount: Cause = {
  id: "digit-count",
  explain(suspicion) {
    const { stands, needs } = digitsOf(suspicion);
    if (Math.min(stands.length, needs.length) < 3) return undefined; // short numbers fit by chance
    if (isWithoutOneDigit(stands, needs)) return "多了一位数字";
    if (isWithoutOneDigit(needs, stands)) return "少了一位数字";
    return undefined;
  },
};

function isWithoutOneDigit(long: string, short: string): boolean {
  if (long.length !== short.length + 1) return false;
  return [...long].some((_, i) => long.slice(0, i) + long.slice(i + 1) === short);
}
