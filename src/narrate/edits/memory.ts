import * as v from "valibot";
import type { WordRecord } from "../../model/edited-text";
import { fen } from "../../model/money";
import { type Narrative, type NarrativeMemory, type RememberedNumber, type Run, textOf } from "../../model/passage";
import { linesOf } from "../lines";

/** What to keep with the workbook when the text is written: the base of the next merge, the amounts behind its numbers. */
export const remember = (narrative: Narrative): NarrativeMemory => ({
  version: 1,
  profile: narrative.profile,
  lines: linesOf(narrative).map(({ key, runs }) => ({ key, text: textOf(runs), numbers: numbersOf(runs) })),
});

function numbersOf(runs: readonly Run[]): readonly RememberedNumber[] {
  let start = 0;
  return runs.flatMap((run) => {
    const at = start;
    start += run.text.length;
    return run.kind === "number" && run.cells.length > 0 ? [{ start: at, text: run.text, cells: run.cells }] : [];
  });
}

const whole = v.pipe(v.number(), v.integer());

const MEMORY = {
  version: v.literal(1),
  // any name: a profile that this version does not know must not cost the user’s edits
  profile: v.pipe(v.string(), v.nonEmpty()),
  lines: v.array(
    v.object({
      key: v.string(),
      text: v.string(),
      numbers: v.array(
        v.object({
          start: whole,
          text: v.string(),
          cells: v.array(
            v.object({
              sheet: v.string(),
              row: whole,
              column: whole,
              amount: v.pipe(whole, v.transform(fen)),
              book: v.exactOptional(v.picklist(["last-year", "saved"])),
              isBlank: v.exactOptional(v.literal(true)),
            }),
          ),
        }),
      ),
      written: v.exactOptional(v.string()),
      isAdded: v.exactOptional(v.literal(true)),
    }),
  ),
} as const;

const Memory = v.object(MEMORY);

const Record = v.object({ ...MEMORY, unitName: v.exactOptional(v.string()), year: v.exactOptional(whole) });

/** The same of what a Word file keeps. */
export function wordRecordOf(json: unknown): WordRecord | undefined {
  const parsed = v.safeParse(Record, json);
  return parsed.success ? parsed.output : undefined;
}

/** Kept text as a memory; undefined when it is of another version or damaged: then there is nothing to merge with. */
export function memoryOf(json: unknown): NarrativeMemory | undefined {
  const parsed = v.safeParse(Memory, json);
  return parsed.success ? parsed.output : undefined;
}
