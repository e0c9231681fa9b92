import type { IdentityEvidence, IdentitySource } from "../../model/book";

/** One place that says something about a workbook as a whole. */
export interface Testimony<T> {
  readonly value: T;
  readonly words: string;
}

/** What most of the witnesses say, with the words of the first that says so; the first of several equally frequent. */
export function mostWitnessed<T>(
  source: IdentitySource,
  witnesses: readonly Testimony<T>[],
): { readonly value: T; readonly evidence: IdentityEvidence } | undefined {
  const counts = new Map<T, number>();
  for (const { value } of witnesses) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  const first = best && witnesses.find(({ value }) => value === best[0]);
  return first && { value: first.value, evidence: { source, words: first.words, isSure: SURE.has(source) } };
}

/** What is printed inside. Names of sheets and files are left over from the year before more often than not. */
const SURE: ReadonlySet<IdentitySource> = new Set(["titles", "text", "unread-titles"]);
