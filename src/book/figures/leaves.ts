import { isBelow } from "../../model/subject";

/** The finest of some coded things: those below which no other is listed. They make up the whole without counting twice. */
export function leaves<T>(listed: readonly T[], codeOf: (each: T) => string): readonly T[] {
  const codes = listed.map(codeOf);
  return listed.filter((_, i) => !codes.some((other) => isBelow(other, codes[i])));
}
