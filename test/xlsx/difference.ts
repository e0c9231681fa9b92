import { strFromU8, unzipSync } from "fflate";

/** Names of the files that differ between two archives, were added or removed; "+", "-" or "~" before each. */
export function changedParts(before: Uint8Array, after: Uint8Array): readonly string[] {
  const [old, now] = [unzipSync(before), unzipSync(after)];
  const removed = Object.keys(old).filter((name) => !(name in now));
  const added = Object.keys(now).filter((name) => !(name in old));
  const changed = Object.keys(old).filter(
    (name) => name in now && Buffer.compare(old[name] ?? EMPTY, now[name] ?? EMPTY) !== 0,
  );
  return [
    ...removed.map((name) => `-${name}`),
    ...added.map((name) => `+${name}`),
    ...changed.map((name) => `~${name}`),
  ].sort();
}

const EMPTY = new Uint8Array();

/** The one stretch that differs between the texts of a part, as it was and as it is. */
export function changedText(
  before: Uint8Array,
  after: Uint8Array,
  part: string,
): readonly [before: string, after: string] {
  const [old, now] = [textOf(before, part), textOf(after, part)];
  const shorter = Math.min(old.length, now.length);
  let start = 0;
  while (start < shorter && old[start] === now[start]) start++;
  let end = 0;
  while (end < shorter - start && old.at(-1 - end) === now.at(-1 - end)) end++;
  return [old.slice(start, old.length - end), now.slice(start, now.length - end)];
}

export const textOf = (archive: Uint8Array, part: string): string => strFromU8(unzipSync(archive)[part] ?? EMPTY);
