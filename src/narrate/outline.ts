import { chineseNumeral } from "../lexicon/index";
import { fill } from "../model/fill";
import type { NarrativeProfile, OutlineEntry } from "../model/narrative-profile";
import type { NarrativeParagraph, NarrativeSection } from "../model/passage";

/** An entry of the outline with what was written under it. */
export interface WrittenEntry {
  readonly entry: OutlineEntry;
  readonly paragraphs: readonly NarrativeParagraph[];
}

/** Sections with numbered headings. Headings without any text below them are left out, and nothing counts them. */
export function sectionsOf(
  written: readonly WrittenEntry[],
  { numbering }: NarrativeProfile,
  words: Readonly<Record<string, string>>,
): readonly NarrativeSection[] {
  const kept = written.filter((each, i) => each.paragraphs.length > 0 || hasTextBelow(written, i));
  const counts = [0, 0, 0];
  return kept.map(({ entry, paragraphs }) => {
    const { id, level, heading } = entry;
    if (level === 0) {
      if (!numbering.continuesThroughParts) counts[1] = 0;
      counts[2] = 0;
    }
    if (level === 1) counts[2] = 0;
    if (entry.restartsNumbers) counts[1] = 0;
    if (heading === "") return { id, heading: "", level, paragraphs };
    counts[level] = (counts[level] ?? 0) + 1;
    const number = fill(numbering.levels[level], { n: chineseNumeral(counts[level] ?? 0) });
    return { id, heading: `${number}${fill(heading, words)}`, level, paragraphs };
  });
}

function hasTextBelow(written: readonly WrittenEntry[], i: number): boolean {
  const level = written[i]?.entry.level ?? 0;
  for (const { entry, paragraphs } of written.slice(i + 1)) {
    if (entry.level <= level) return false;
    if (paragraphs.length > 0) return true;
  }
  return false;
}
