import { append } from "../../model/append";
import { withMarkedHoles } from "../../model/hole";
import { type MergedLine, type NarrativeLine, type NarrativeMemory, textOf } from "../../model/passage";
import { align } from "./align";
import { diffOf } from "./diff";
import { mergeTexts } from "./merge-text";

/**
 * The text to write when the user has edited the sheet since: `written` is what we wrote last, `sheet` what stands
 * in the sheet row by row, `ours` what we would write now. The user's words are never overwritten.
 */
export function mergeEdits(
  written: NarrativeMemory,
  sheet: readonly string[],
  ours: readonly NarrativeLine[],
): readonly MergedLine[] {
  // holes that were written, or left by the user, in braces are marked from now on
  const memory = { ...written, lines: written.lines.map((line) => ({ ...line, text: withMarkedHoles(line.text) })) };
  const theirs = sheet.map(withMarkedHoles);
  const aligned = align(
    memory.lines.map(({ text }) => text),
    theirs,
  );
  const fates = new Map<string, Fate>();
  /** The user's own lines by the key of the line before them. */
  const added = new Map<string, string[]>();
  let before = "";
  for (const { base, theirs: at } of aligned) {
    const remembered = base === undefined ? undefined : memory.lines[base];
    const text = at === undefined ? undefined : theirs[at];
    if (remembered) {
      fates.set(remembered.key, { base: remembered.text, ...(text !== undefined && { theirs: text }) });
      before = remembered.key;
    } else if (text !== undefined && text.trim() !== "") added.set(before, [...(added.get(before) ?? []), text]);
  }
  return inOrder(memory, ours, fates, added);
}

/** What became of a remembered line: absent `theirs` means that the user took it out. */
interface Fate {
  readonly base: string;
  readonly theirs?: string;
}

function inOrder(
  memory: NarrativeMemory,
  ours: readonly NarrativeLine[],
  fates: ReadonlyMap<string, Fate>,
  added: ReadonlyMap<string, readonly string[]>,
): readonly MergedLine[] {
  const keys = new Set(ours.map(({ key }) => key));
  const written = new Set(ours.flatMap(({ key, runs }) => (fates.has(key) ? [] : [textOf(runs)])));
  const own = (key: string): readonly MergedLine[] =>
    (added.get(key) ?? [])
      // what we write ourselves by now is no line of the user's own any more
      .filter((text) => !written.has(text))
      .map((text, i) => addedLine(`${key}+${i + 1}`, text));
  const merged: MergedLine[] = [...own("")];
  // lines we no longer write follow the line they followed
  const orphans = orphansByPlace(memory, keys);
  const follow = (key: string): void => {
    for (const orphan of orphans.get(key) ?? []) {
      const { base, theirs } = fates.get(orphan) ?? { base: "" };
      if (theirs !== undefined && theirs !== base) merged.push({ ...addedLine(orphan, theirs), state: "edited" });
      append(merged, own(orphan));
    }
  };
  follow("");
  for (const line of ours) {
    append(merged, [mergeLine(line, fates.get(line.key)), ...own(line.key)]);
    follow(line.key);
  }
  return merged;
}

function orphansByPlace({ lines }: NarrativeMemory, keys: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> {
  const places = new Map<string, string[]>();
  let before = "";
  for (const { key } of lines) {
    if (keys.has(key)) before = key;
    else places.set(before, [...(places.get(before) ?? []), key]);
  }
  return places;
}

const addedLine = (key: string, text: string): MergedLine => ({
  key,
  role: "body",
  level: 0,
  state: "added",
  text,
  diff: [{ kind: "added", text }],
});

function mergeLine({ key, role, level, runs }: NarrativeLine, fate: Fate | undefined): MergedLine {
  const generated = textOf(runs);
  const line = (state: MergedLine["state"], text: string): MergedLine => ({
    key,
    role,
    level,
    state,
    text,
    generated,
    diff: diffOf(generated, text),
  });
  if (!fate) return line("generated", generated);
  const { base, theirs } = fate;
  if (theirs === undefined) return line("dropped", "");
  if (theirs === base || theirs === generated) return line("generated", generated);
  if (generated === base) return line("edited", theirs);
  const merged = mergeTexts(base, theirs, generated);
  return merged === undefined ? line("conflict", theirs) : line("merged", merged);
}
