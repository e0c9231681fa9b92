import { withMarkedHoles } from "../model/hole";
import type { Run, TextRun } from "../model/passage";

/** What a sentence is put together from; undefined and false leave nothing behind. */
export type Part = string | Run | readonly Part[] | undefined | false;

/** sentence`收入预算${number}万元` → its runs, neighbouring texts joined. */
export function sentence(literals: TemplateStringsArray, ...parts: readonly Part[]): readonly Run[] {
  return merged(literals.flatMap((literal, i) => [literal, parts[i]]));
}

/** Parts one after the other, with a separator between those that print something. */
export function joined(parts: readonly Part[], separator: string): readonly Run[] {
  const printing = parts.map((part) => merged([part])).filter((runs) => runs.length > 0);
  return merged(printing.flatMap((runs, i): readonly Part[] => (i === 0 ? runs : [separator, ...runs])));
}

function merged(parts: readonly Part[]): readonly Run[] {
  const runs: Run[] = [];
  for (const run of parts.flatMap(flat)) {
    const before = runs.at(-1);
    if (run.kind === "text" && before?.kind === "text") runs[runs.length - 1] = text(before.text + run.text);
    else if (run.text !== "") runs.push(run);
  }
  return runs;
}

function flat(part: Part): readonly Run[] {
  if (part === undefined || part === false) return [];
  if (typeof part === "string") return part === "" ? [] : [text(part)];
  if (Array.isArray(part)) return (part as readonly Part[]).flatMap(flat);
  return [part as Run];
}

/** Words of ours or of the tables; a place left to fill is marked wherever it comes from, braces are never printed. */
const text = (words: string): TextRun => ({ kind: "text", text: withMarkedHoles(words) });

/** "其他政府办公厅(室)事务 " → "其他政府办公厅（室）事务": names as the text prints them, without blanks. */
export const printable = (name: string): string =>
  name
    .replace(/[\s\u3000\u00a0]+/g, "")
    .replace(/\(/g, "（")
    .replace(/\)/g, "）")
    .replace(/,/g, "，");
