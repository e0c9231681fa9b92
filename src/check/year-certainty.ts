import type { BudgetBook } from "../model/book";
import type { RuleCode, Severity } from "../model/finding";
import type { Verdict } from "./rule";

/** Rules that take the classification of the budget year at its word. */
const BY_CATALOGUE: ReadonlySet<RuleCode> = new Set<RuleCode>(["K01", "K02", "K03"]);

/** Other rules that compare what is written with the budget year itself. */
const BY_YEAR: ReadonlySet<RuleCode> = new Set<RuleCode>([
  ...(["D01", "D02", "D03", "D04", "D09"] as const),
  ...(["G04", "J25", "Y13"] as const),
]);

/**
 * Findings that rest on the budget year are no surer than the year: without one the classification of another year gives
 * hints only, and a year that only the name of a sheet or of the file tells never makes an error.
 */
export function limitedByYear(verdicts: readonly Verdict[], { identity }: BudgetBook): readonly Verdict[] {
  const isUnknown = identity.year === undefined;
  if (!isUnknown && identity.evidence?.year?.isSure !== false) return verdicts;
  return verdicts.map((verdict) => {
    const { code, severity } = verdict.finding;
    const most = mostSevere(code, isUnknown);
    return most && RANK[severity] > RANK[most]
      ? { ...verdict, finding: { ...verdict.finding, severity: most } }
      : verdict;
  });
}

const RANK: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

function mostSevere(code: RuleCode, isUnknown: boolean): Severity | undefined {
  if (BY_CATALOGUE.has(code)) return isUnknown ? "info" : "warning";
  return BY_YEAR.has(code) ? "warning" : undefined;
}
