import type { RuleCode, Severity } from "../src/model/finding";
import { recallOf, type Tally } from "../test/generator/mutations/tally";

/** 0.987 → "98.7 %". */
export const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

const row = (cells: readonly (string | number)[]): string => `| ${cells.join(" | ")} |`;

/** A table of Markdown; all columns but the first are numbers. */
export const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): readonly string[] => [
  row(head),
  row(head.map((_, i) => (i === 0 ? "---" : "---:"))),
  ...rows.map(row),
];

export const HEAD = [
  "kind of error",
  "injected",
  "not observable",
  "observable",
  "as error",
  "as warning",
  "hint only",
  "missed",
  "recall",
  "at the place",
] as const;

/** The cells of a tally under HEAD. */
export const numbers = (counts: Tally): readonly (string | number)[] => [
  counts.injected,
  counts.equivalentReported > 0 ? `${counts.equivalent} (${counts.equivalentReported} reported)` : counts.equivalent,
  counts.observable,
  counts.errors,
  counts.warnings,
  counts.hints,
  counts.missed,
  percent(recallOf(counts)),
  percent(counts.observable === 0 ? 1 : counts.placed / counts.observable),
];

/** What was reported of an error that nothing points to: " (hint N15)", " (elsewhere N15)", or nothing. */
export function toldInstead({
  severity,
  rules,
}: {
  readonly severity?: Severity;
  readonly rules: readonly RuleCode[];
}) {
  if (rules.length === 0) return "";
  return ` (${severity === "info" ? "hint" : "elsewhere"} ${rules.join(", ")})`;
}
