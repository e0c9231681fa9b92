import type { Span } from "../model/snapshot";

/** Joins spans that touch or overlap and sorts them. */
export function joinSpans(spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.first - b.first)) {
    const last = joined.at(-1);
    if (last && span.first <= last.last + 1) {
      joined[joined.length - 1] = { first: last.first, last: Math.max(last.last, span.last) };
    } else joined.push(span);
  }
  return joined;
}
