import type { Finding, RuleCode } from "../model/finding";
import type { Settings } from "../model/settings";
import { isWaivedBy, waiverOf } from "../model/waiver";

/** The settings with these findings accepted for that reason, each for itself: one can be revoked without the others. */
export const waive = (settings: Settings, findings: readonly Finding[], reason: string): Settings => ({
  ...settings,
  waivers: [
    ...settings.waivers.filter((waiver) => !findings.some((finding) => isWaivedBy(finding, waiver))),
    ...findings.map((finding) => waiverOf(finding, reason)),
  ],
});

/** The settings in which this finding stands again. */
export const revoke = (settings: Settings, finding: Finding): Settings => ({
  ...settings,
  waivers: settings.waivers.filter((each) => !isWaivedBy(finding, each)),
});

/** The settings in which a rule is not judged any more, for that reason. */
export const switchOff = (settings: Settings, code: RuleCode, reason: string): Settings => ({
  ...settings,
  rules: { ...settings.rules, [code]: { off: true, reason } },
});

/** The settings in which a rule is judged as it is by default. */
export const restoreRule = (settings: Settings, code: RuleCode): Settings => ({
  ...settings,
  rules: Object.fromEntries(Object.entries(settings.rules).filter(([each]) => each !== code)),
});
