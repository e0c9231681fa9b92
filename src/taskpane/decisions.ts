import type { Finding, RuleCode } from "../model/finding";
import type { Settings } from "../model/settings";
import { isWaivedBy, waiverOf } from "../model/waiver";

/** The settings with this finding accepted for that reason. */
export const waive = (settings: Settings, finding: Finding, reason: string): Settings => ({
  ...settings,
  waivers: [...settings.waivers.filter((each) => !isWaivedBy(finding, each)), waiverOf(finding, reason)],
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
