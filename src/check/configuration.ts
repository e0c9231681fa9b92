import type { BudgetBook } from "../model/book";
import type { Finding } from "../model/finding";
import type { Settings } from "../model/settings";
import type { Rule } from "./rule";

/** Why a rule is switched off: by the user, or by the profile of the region. A setting without a reason has no effect. */
export function reasonOff(rule: Rule, book: BudgetBook, settings: Settings): string | undefined {
  const setting = settings.rules[rule.code];
  if (setting?.off === true && setting.reason.trim() !== "") return setting.reason;
  const byProfile = book.profile.rulesOff[rule.code];
  return byProfile === undefined ? undefined : `${book.profile.name}：${byProfile}`;
}

/** The severity the user gave a rule. What rounding explains stays 建议, what is not certain stays as limited. */
export function withSeverity(finding: Finding, settings: Settings): Finding {
  const setting = settings.rules[finding.code];
  if (setting?.severity === undefined || setting.reason.trim() === "") return finding;
  return finding.explainedByRounding || finding.cappedBy ? finding : { ...finding, severity: setting.severity };
}
