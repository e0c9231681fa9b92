import { RULES } from "../check/index";
import type { AboutRule } from "../check/rule";
import { planReport as planReportSheet } from "../write/report";
import type { Review } from "../model/review";
import type { SheetPlan } from "../model/write";

/** A rule as lists name it. */
export const entryOf = ({ code, name, title, severity, basis, certainty }: AboutRule) => ({
  rule: code,
  name,
  title,
  severity,
  basis,
  certainty,
});

/** The catalogue of rules, for lists and documents. */
export const RULE_LIST = RULES.map(entryOf);

/** The sheet 校验报告 for a review made at that moment. */
export const planReport = (review: Review, checkedAt: Date): SheetPlan =>
  planReportSheet(review, { checkedAt, titleOf: (code) => RULES.find((rule) => rule.code === code)?.title });
