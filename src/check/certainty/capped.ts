import type { Severity } from "../../model/finding";
import type { Verdict } from "../verdict";
import { withInnerQuotes } from "../wording";
import { isLower } from "./caps";
import type { Limit } from "./limit";
import { noteOf } from "./not-judged";

/** The verdict with no more severity than its limit, and a sentence that says why. */
export function capped(verdict: Verdict, { cap, doubts }: Limit): Verdict {
  const { finding } = verdict;
  if (cap === "not-judged" || !isLower(cap, finding.severity)) return verdict;
  const reasons = doubts.filter((each) => isLower(each.cap, finding.severity)).map(({ doubt }) => doubt);
  const why = reasons.map(({ words }) => words).join("；");
  const message = withInnerQuotes(`${finding.message}（${why}，所以${ONLY[cap]}。）`);
  return { ...verdict, finding: { ...finding, severity: cap, message, cappedBy: reasons.map(noteOf) } };
}

const ONLY: Readonly<Record<Severity, string>> = { error: "", warning: "只作提醒", info: "只作建议" };
