import type { Span } from "../../model/snapshot";

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

/** What is left of 1 to `end` without the given spans. */
export function gapsBetween(spans: readonly Span[], end: number): readonly Span[] {
  const gaps: Span[] = [];
  let next = 1;
  for (const { first, last } of joinSpans(spans)) {
    if (first > next) gaps.push({ first: next, last: first - 1 });
    next = Math.max(next, last + 1);
  }
  if (next <= end) gaps.push({ first: next, last: end });
  return gaps;
}
