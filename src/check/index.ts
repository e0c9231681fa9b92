import type { BudgetBook } from "../model/book";
import type { Finding, Outcome } from "../model/finding";
import type { Coverage, NotJudged } from "../model/review";
import type { Settings } from "../model/settings";
import { applyWaivers } from "../model/waiver";
import { outOfPlace } from "./document-kind";
import { inWordsOf } from "./account-words";
import { withCauses } from "./causes/index";
import { limited } from "./certainty/index";
import { reasonOff, withSeverity } from "./configuration";
import { withoutEchoes } from "./echoes";
import { unknownCellsApart } from "./missing-results";
import type { RuleGroup } from "./groups";
import { withFixes } from "./fixes/index";
import { inOrder } from "./order";
import { rolledUp } from "./roll-up";
import { judge, type Judgement, type Rule } from "./rule";
import { RULES } from "./rules/index";
import { withTextPlaces } from "./text/text-places";

/** What all rules together say about one workbook. */
export interface CheckResult {
  /** What became of each rule by itself, before echoes are taken out and waivers applied. */
  readonly outcomes: readonly Outcome[];
  /** What the user sees: errors first, waived findings still listed. */
  readonly findings: readonly Finding[];
  /** What no verdict was left of, by what was not understood. */
  readonly notJudged: readonly NotJudged[];
  readonly coverage: Coverage;
}

/** Judges a workbook by every rule that is not switched off; `most` findings of one rule in one table are listed singly. */
export function check(
  book: BudgetBook,
  settings: Settings,
  rules: readonly Rule[] = RULES,
  most?: number,
): CheckResult {
  const judgements = rules.map((rule): Judgement | (Outcome & { readonly status: "off" }) => {
    const reason = reasonOff(rule, book, settings);
    if (reason !== undefined) return { code: rule.code, status: "off", reason };
    const outside = outOfPlace(rule, book);
    return outside === undefined ? judge(rule, book) : { code: rule.code, status: "skipped", reason: outside };
  });
  const all = judgements.flatMap((each) => (each.status === "judged" ? each.verdicts : []));
  const { known, vetoed } = unknownCellsApart(all, book);
  const { verdicts, notJudged } = limited(known, book, vetoed);
  const told = withFixes(withCauses(withoutEchoes(verdicts, book), book), book);
  const shown = rolledUp(told, most).map(({ finding }) => withSeverity(finding, settings));
  const outcomes = judgements.map((each): Outcome => {
    if (each.status !== "judged") return each;
    return { code: each.code, status: "judged", findings: each.verdicts.map(({ finding }) => finding) };
  });
  return {
    outcomes,
    findings: inOrder(
      shown.map((finding) =>
        withTextPlaces(applyWaivers({ ...finding, message: inWordsOf(book, finding.message) }, settings.waivers), book),
      ),
      book,
    ),
    notJudged,
    coverage: coverageOf(outcomes),
  };
}

/** How many rules were judged, how many of them found nothing, and why the others were not. */
function coverageOf(outcomes: readonly Outcome[]): Coverage {
  const judged = outcomes.flatMap((each) => (each.status === "judged" ? [each] : []));
  const because = (status: "off" | "skipped"): Coverage["off"] =>
    outcomes.flatMap((each) => (each.status === status ? [{ rule: each.code, reason: each.reason }] : []));
  return {
    evaluated: judged.length,
    clean: judged.filter(({ findings }) => findings.length === 0).length,
    off: because("off"),
    skipped: because("skipped"),
  };
}

export const rulesOf = (group: RuleGroup): readonly Rule[] => RULES.filter((rule) => rule.group === group);

export { RULES } from "./rules/index";
export { tableMapOf } from "./map/index";
export { judgeNature } from "./unit-nature";
