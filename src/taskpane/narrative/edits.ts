import type { MergedLine } from "../../model/passage";
import type { WrittenNarrative } from "../../questions/narrative-questions";

/** The user's word on a line: what stands in the sheet, or what we would write now. By the key of the line. */
export type LineDecisions = Readonly<Record<string, "mine" | "new">>;

/** Lines that differ from what we would write: to be looked at before anything is written. */
export const editedLines = (merged: readonly MergedLine[] = []): readonly MergedLine[] =>
  merged.filter(({ state }) => state !== "generated");

/** Conflicts without a decision; nothing is written while there are any. */
export const openConflicts = (merged: readonly MergedLine[] = [], decisions: LineDecisions): readonly MergedLine[] =>
  merged.filter(({ key, state }) => state === "conflict" && decisions[key] === undefined);

/** The lines as decided. The user's words stay wherever nothing else was chosen. */
export const decided = (merged: readonly MergedLine[], decisions: LineDecisions): readonly MergedLine[] =>
  merged.map((line) => (decisions[line.key] === "new" ? asGenerated(line) : line));

function asGenerated(line: MergedLine): MergedLine {
  // a line of the user's own has nothing of ours to put in its place: it goes
  if (line.generated === undefined) return { ...line, state: "dropped", text: "", diff: [] };
  return { ...line, state: "generated", text: line.generated, diff: [{ kind: "same", text: line.generated }] };
}

/** Decisions that still speak of the same words. */
export function stillValid(
  decisions: LineDecisions,
  before: readonly MergedLine[] = [],
  now: readonly MergedLine[] = [],
): LineDecisions {
  const wordsOf = (lines: readonly MergedLine[], key: string): string | undefined => {
    const line = lines.find((each) => each.key === key);
    return line && `${line.text}\n${line.generated ?? ""}`;
  };
  return Object.fromEntries(
    Object.entries(decisions).filter(([key]) => {
      const words = wordsOf(now, key);
      return words !== undefined && words === wordsOf(before, key);
    }),
  );
}

/** The whole text as it would be published, one paragraph a line. */
export function plainText(
  { merged, preview }: Pick<WrittenNarrative, "merged" | "preview">,
  decisions: LineDecisions,
): string {
  const lines = merged
    ? decided(merged, decisions).flatMap(({ state, text }) => (state === "dropped" ? [] : [text]))
    : preview.map(({ pieces }) => pieces.map(({ text }) => text).join(""));
  return lines.map((line) => `${line}\n`).join("");
}
