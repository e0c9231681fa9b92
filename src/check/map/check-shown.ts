import type { Finding, Outcome } from "../../model/finding";
import type { NotJudged } from "../../model/review";

/** What the map takes from a check. */
export interface CheckShown {
  readonly outcomes: readonly Outcome[];
  readonly findings: readonly Finding[];
  readonly notJudged: readonly NotJudged[];
}
