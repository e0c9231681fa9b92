import type { Doubt, DoubtNote } from "../../model/doubt";
import type { FindingCell } from "../../model/finding";
import { groupBy } from "../../model/group-by";
import type { NotJudged } from "../../model/review";
import type { Verdict } from "../verdict";
import { withInnerQuotes } from "../wording";
import { keyOf } from "./limit";

/** A verdict of which nothing is left, and the doubts that took it: at least one. */
export interface Vetoed {
  readonly verdict: Verdict;
  readonly doubts: readonly Doubt[];
}

/** One outcome for each doubt, with all the rules it stopped. */
export function notJudged(vetoed: readonly Vetoed[]): readonly NotJudged[] {
  const first = vetoed.flatMap(({ verdict, doubts: [doubt] }) =>
    doubt ? [{ doubt, rule: verdict.finding.code }] : [],
  );
  return [...groupBy(first, ({ doubt }) => keyOf(doubt)).values()].flatMap((group): readonly NotJudged[] => {
    const doubt = group[0]?.doubt;
    if (!doubt) return [];
    const rules = [...new Set(group.map(({ rule }) => rule))].sort();
    return [{ reason: withInnerQuotes(doubt.words), kind: doubt.kind, rules, cells: cellsOf(doubt) }];
  });
}

export const noteOf = ({ kind, sheet, area, words }: Doubt): DoubtNote => ({ kind, sheet, area, words });

const cellsOf = ({ sheet, area }: Doubt): readonly FindingCell[] =>
  sheet === "" ? [] : [{ sheet, row: area.top, column: area.left, role: "text" }];
