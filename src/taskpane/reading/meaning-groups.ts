import { COLUMN_MEANINGS, columnMeaningName, ROW_MEANINGS, rowMeaningName } from "../../model/meaning";
import { READING } from "./strings";

/** Meanings a user can choose from, in groups: each with its value in the settings and its name. */
export interface MeaningGroup {
  readonly label: string;
  readonly meanings: readonly { readonly value: string; readonly name: string }[];
}

const SUMS: ReadonlySet<string> = new Set(["total", "current", "own", "item", "of-which"]);

function groupOf(meaning: string): keyof typeof READING.groups {
  if (SUMS.has(meaning)) return "sums";
  if (meaning.startsWith("fund=")) return "fund";
  if (/^(nature|use)=/.test(meaning)) return "nature";
  return meaning.startsWith("item=") ? "item" : "others";
}

const grouped = <M extends string>(meanings: readonly M[], nameOf: (meaning: M) => string): readonly MeaningGroup[] =>
  Object.entries(READING.groups).map(([group, label]) => ({
    label,
    meanings: meanings
      .filter((meaning) => groupOf(meaning) === group)
      .map((meaning) => ({ value: meaning, name: nameOf(meaning) })),
  }));

export const COLUMN_GROUPS: readonly MeaningGroup[] = grouped(COLUMN_MEANINGS, columnMeaningName);
export const ROW_GROUPS: readonly MeaningGroup[] = grouped(ROW_MEANINGS, rowMeaningName);
