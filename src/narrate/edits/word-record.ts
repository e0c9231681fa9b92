import type { PriorIdentity } from "../prior/whose-prior";
import type { WordRecord } from "../../model/edited-text";
import { type MergedLine, type Narrative, textOf } from "../../model/passage";
import { linesOf } from "../lines";
import { align } from "./align";
import { remember } from "./memory";

/** Keys of what stands between our lines in a file: cover, captions, notes. A line added behind one has a longer key. */
export const OTHER_KEY = /^#\d+$/;

type RecordLine = WordRecord["lines"][number];

/**
 * What a Word file is written from, to be kept in it.
 * @param paragraphs of the file, those that are none of our lines too
 */
export function wordRecord(
  narrative: Narrative,
  { unitName, year }: PriorIdentity,
  paragraphs: readonly string[],
  merged?: readonly MergedLine[],
): WordRecord {
  const { lines: remembered, ...memory } = remember(narrative);
  const byKey = new Map(remembered.map((line) => [line.key, line]));
  const lines = (merged ?? linesOf(narrative).map(({ key, runs }) => ({ key, text: textOf(runs), state: "generated" })))
    // the title is cut over lines of the cover, and is not read back
    .filter(({ key }) => key !== "title")
    .map(({ key, text, state }): RecordLine => {
      const known = byKey.get(key);
      if (!known) return { key, text, numbers: [], isAdded: true };
      return state === "dropped" || text === known.text ? known : { ...known, written: text };
    });
  const dropped = new Set(merged?.flatMap(({ key, state }) => (state === "dropped" ? [key] : [])));
  return {
    ...memory,
    ...(unitName !== undefined && { unitName }),
    ...(year !== undefined && { year }),
    lines: amongOthers(lines, paragraphs, dropped),
  };
}

/** The lines with the paragraphs between them, each where it stands. */
function amongOthers(
  lines: readonly RecordLine[],
  paragraphs: readonly string[],
  dropped: ReadonlySet<string>,
): readonly RecordLine[] {
  const all: RecordLine[] = [];
  let at = 0;
  const othersUntil = (end: number): void => {
    for (; at < end; at += 1) {
      const text = paragraphs[at]?.trim() ?? "";
      if (text !== "") all.push({ key: `#${at}`, text, numbers: [] });
    }
  };
  for (const line of lines) {
    const place = dropped.has(line.key) ? -1 : paragraphs.indexOf(line.written ?? line.text, at);
    if (place !== -1) {
      othersUntil(place);
      at = place + 1;
    }
    all.push(line);
  }
  othersUntil(paragraphs.length);
  return all;
}

/** A file in which fewer of our lines are found again was not made from this text. */
const LEAST_FOUND = 1 / 3;

/**
 * A record for a file that keeps none: every difference counts as its user's. Only the paragraphs from our first line
 * to our last are lines of the text. Undefined where the file is another text.
 */
export function recordOfLost(
  narrative: Narrative,
  paragraphs: readonly string[],
): { readonly record: WordRecord; readonly paragraphs: readonly string[] } | undefined {
  const memory = remember(narrative);
  const lines = memory.lines.filter(({ key }) => key !== "title");
  const found = align(
    lines.map(({ text }) => text),
    paragraphs,
  ).flatMap(({ base, theirs }) => (base === undefined || theirs === undefined ? [] : [theirs]));
  const [first, last] = [found[0], found.at(-1)];
  if (first === undefined || last === undefined || found.length < lines.length * LEAST_FOUND) return undefined;
  return { record: { ...memory, lines }, paragraphs: paragraphs.slice(first, last + 1) };
}
