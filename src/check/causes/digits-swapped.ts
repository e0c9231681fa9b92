import { type Cause, digitsOf } from "./suspicion";

/** Two neighbouring digits have changed places: 1243 for 1234. */
export const digitsSwapped: Cause = {
  id: "digits-swapped",
  explain(suspicion) {
    // digits in another order add up to the same: the numbers differ by a multiple of nine
    if ((Math.abs(suspicion.entry.amount) - Math.abs(suspicion.needed)) % 9 !== 0) return undefined;
    const { stands, needs } = digitsOf(suspicion);
    if (stands.length !== needs.length || stands.length < 2) return undefined;
    const first = [...stands].findIndex((digit, i) => digit !== needs[i]);
    const swapped = `${stands.slice(0, first)}${stands[first + 1] ?? ""}${stands[first] ?? ""}${stands.slice(first + 2)}`;
    return first >= 0 && swapped === needs && stands !== needs ? "相邻两位数字前后颠倒" : undefined;
  },
};
