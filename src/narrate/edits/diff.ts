import { diffArrays } from "diff";
import type { DiffPart } from "../../model/passage";

/** Numbers and Latin words stay whole, so that a changed amount is one change; everything else goes by character. */
export const tokens = (text: string): string[] => text.match(/\d[\d.,]*|[A-Za-z]+|[\s\S]/gu) ?? [];

/** Beyond this many changed tokens one text is a replacement of the other: they have nothing in common. */
const MOST_CHANGES = 4_000;

/** What was kept, taken out and put in, for showing one text against another. */
export function diffOf(from: string, to: string): readonly DiffPart[] {
  const parts = diffArrays(tokens(from), tokens(to), { maxEditLength: MOST_CHANGES }) ?? [
    { removed: true, added: false, value: [from] },
    { removed: false, added: true, value: [to] },
  ];
  return parts.map(({ added, removed, value }) => ({
    kind: added ? "added" : removed ? "removed" : "same",
    text: value.join(""),
  }));
}

/** How much two texts have in common, 0 to 1. */
export function likeness(a: string, b: string): number {
  const [x, y] = [tokens(a), tokens(b)];
  if (x.length === 0 || y.length === 0) return 0;
  const rest = new Map<string, number>();
  for (const each of x) rest.set(each, (rest.get(each) ?? 0) + 1);
  let common = 0;
  for (const each of y) {
    const left = rest.get(each) ?? 0;
    if (left > 0) common += 1;
    rest.set(each, left - 1);
  }
  return (2 * common) / (x.length + y.length);
}
