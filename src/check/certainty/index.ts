import type { BudgetBook } from "../../model/book";
import type { NotJudged } from "../../model/review";
import type { Verdict } from "../verdict";
import { capped } from "./capped";
import { Limits } from "./limits";
import { notJudged, type Vetoed } from "./not-judged";

export type { Ground } from "./ground";

/** The verdicts as severe as what they rest on allows, and what could not be judged. */
interface Limited {
  readonly verdicts: readonly Verdict[];
  readonly notJudged: readonly NotJudged[];
}

/** Limits each verdict by the doubts that touch what it rests on; one that nothing is left of is said to be not judged. */
export function limited(verdicts: readonly Verdict[], book: BudgetBook, vetoed: readonly Vetoed[] = []): Limited {
  if (verdicts.length === 0 && vetoed.length === 0) return { verdicts, notJudged: [] };
  const limits = new Limits(book);
  const kept: Verdict[] = [];
  const out: Vetoed[] = [...vetoed];
  for (const verdict of verdicts) {
    const limit = limits.of(verdict);
    if (limit.cap !== "not-judged") kept.push(capped(verdict, limit));
    else
      out.push({ verdict, doubts: limit.doubts.filter(({ cap }) => cap === "not-judged").map(({ doubt }) => doubt) });
  }
  return { verdicts: kept, notJudged: notJudged(out) };
}
