import { TERM_LIBRARY, type Term } from "./library";

/** Terms that the text uses, in the order of the library. */
export function usedTerms(text: string): readonly Term[] {
  const names = TERM_LIBRARY.flatMap(({ term, alsoCalled = [] }) => [term, ...alsoCalled]);
  return TERM_LIBRARY.filter(({ term, alsoCalled = [] }) =>
    [term, ...alsoCalled].some((name) => occurs(name, text, names)),
  );
}

/** True when the name stands in the text otherwise than as a part of a longer term: 经营支出 in 事业单位经营支出. */
function occurs(name: string, text: string, names: readonly string[]): boolean {
  const longer = names.filter((other) => other !== name && other.includes(name));
  const rest = longer.reduce((left, other) => left.replaceAll(other, "□"), text);
  return rest.includes(name);
}
