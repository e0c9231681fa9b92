/** Enough for the headings, labels and names of a large workbook; the texts themselves are short. */
const LIMIT = 4_000;

/**
 * A pure reading of short texts whose answers are kept: a workbook repeats its headings and names many times over. When
 * too many are kept all are forgotten at once, so that a hostile workbook cannot fill the memory.
 */
export function remembered<T>(read: (text: string) => T): (text: string) => T {
  const kept = new Map<string, T>();
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined || kept.has(text)) return known as T;
    if (kept.size >= LIMIT) kept.clear();
    const answer = read(text);
    kept.set(text, answer);
    return answer;
  };
}
