import type { AcrossFinding, AcrossReview, Round } from "../model/round";
import { LIGHTNESS } from "../model/finding";
import type { Settings } from "../model/settings";
import type { AcrossRule } from "./rule";
import * as rules from "./rules/all";

/** All rules across workbooks; a code is never used again. */
export const ACROSS_RULES: readonly AcrossRule[] = Object.values(rules);

/** Judges a round by every rule across workbooks that is not switched off. */
export function compareRound(round: Round, settings: Pick<Settings, "rules">): AcrossReview {
  const judged = ACROSS_RULES.map((rule) => {
    const { off, reason = "", severity } = settings.rules[rule.code] ?? {};
    if (off === true && reason !== "") return { rule, isJudged: false, findings: [], reasons: [reason] };
    const judgement = rule.judge(round);
    const findings =
      severity === undefined ? judgement.findings : judgement.findings.map((each) => ({ ...each, severity }));
    return { rule, ...judgement, findings };
  });
  return {
    findings: judged.flatMap(({ findings }) => findings).sort(worstFirst),
    evaluated: judged.filter(({ isJudged }) => isJudged).map(({ rule }) => rule.code),
    skipped: judged
      .filter(({ isJudged }) => !isJudged)
      .map(({ rule, reasons }) => ({ rule: rule.code, reason: reasons.join("；") || "没有可以比较的内容" })),
    notJudged: judged
      .filter(({ isJudged }) => isJudged)
      .flatMap(({ rule, reasons }) => reasons.map((reason) => ({ rule: rule.code, reason }))),
  };
}

const worstFirst = (a: AcrossFinding, b: AcrossFinding): number => LIGHTNESS[a.severity] - LIGHTNESS[b.severity];

export { submissionOf } from "./submit";
