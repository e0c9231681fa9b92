/** Enough for the headings, labels and names of a large workbook. */
const LIMIT = 4_000;
/** Characters of a text that may come again; longer ones are paragraphs, of which none is kept. */
const LONGEST = 400;

/**
 * A pure reading of short texts whose answers are kept: a workbook repeats its headings and names many times over. When
 * too many are kept all are forgotten at once, so that a hostile workbook cannot fill the memory.
 */
export function remembered<T>(read: (text: string) => T): (text: string) => T {
  const kept = new Map<string, T>();
  return (text) => {
    if (text.length > LONGEST) return read(text);
    const known = kept.get(text);
    if (known !== undefined || kept.has(text)) return known as T;
    if (kept.size >= LIMIT) kept.clear();
    const answer = read(text);
    kept.set(text, answer);
    return answer;
  };
}

/**
 * A pure reading of something that never changes (a book, its facts, a grid): each is read once, and the answer is kept
 * as long as the thing itself. A changed copy is another thing, read anew. Where the answer depends on a part of it alone,
 * `owner` names that part, and copies that share the part share the answer.
 */
export function readOnce<Of extends object, T>(
  read: (of: Of) => T,
  owner: (of: Of) => object = (of) => of,
): (of: Of) => T {
  const kept = new WeakMap<object, { readonly answer: T }>();
  return (of) => {
    const key = owner(of);
    const known = kept.get(key);
    if (known) return known.answer;
    const answer = read(of);
    kept.set(key, { answer });
    return answer;
  };
}

/** The latest value made from each object, kept while the object and what else it was made from stay the same. */
export class Latest<From extends object, Value> {
  private readonly values = new WeakMap<From, { readonly key: string; readonly value: Value }>();

  of(from: From, others: readonly unknown[], make: () => Value): Value {
    const key = JSON.stringify(others);
    const known = this.values.get(from);
    if (known?.key === key) return known.value;
    const value = make();
    this.values.set(from, { key, value });
    return value;
  }
}
