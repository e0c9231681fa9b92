import * as v from "valibot";
import { parseJson } from "../model/json";
import type { ProjectKind } from "../model/project-kind";
import { LEVEL1_TERMS, LEVEL2_TERMS } from "../model/target-terms";

const keysOf = <K extends string>(terms: Readonly<Record<K, string>>): readonly K[] => Object.keys(terms) as K[];
const words = v.array(v.string());

const indicator = v.object({
  role: v.picklist(["core", "optional"]),
  level1: v.picklist(keysOf(LEVEL1_TERMS)),
  level2: v.picklist(keysOf(LEVEL2_TERMS)),
  name: v.string(),
  op: v.picklist(["≥", "≤", "=", ">", "<", "date", "grade"]),
  unit: v.exactOptional(v.string()),
  valueSource: v.exactOptional(v.picklist(["plan", "history", "trade", "standard", "amount"])),
  explanation: v.exactOptional(v.string()),
  customary: v.exactOptional(v.string()),
  standard: v.exactOptional(v.string()),
});

/** Kinds of projects as they are kept and handed on. */
export const keptKinds = v.array(
  v.object({
    id: v.string(),
    name: v.string(),
    keywords: words,
    relatedWords: words,
    weakWords: words,
    indicators: v.array(indicator),
    isImported: v.exactOptional(v.literal(true)),
  }),
);

const libraryFile = v.object({ format: v.literal("budget-library"), version: v.literal(1), kinds: keptKinds });

/** A library as one file: a bureau reads its list once and hands this on. The same library gives the same text. */
export const libraryText = (kinds: readonly ProjectKind[]): string =>
  `${JSON.stringify({ format: "budget-library", version: 1, kinds })}\n`;

/** Reads what libraryText wrote; undefined when the text is something else. */
export function parseLibrary(text: string): readonly ProjectKind[] | undefined {
  const result = v.safeParse(libraryFile, parseJson(text));
  return result.success ? result.output.kinds : undefined;
}
