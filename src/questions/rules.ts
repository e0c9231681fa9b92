import { RULES } from "../check/index";
import { planReport as planReportSheet } from "../write/report";
import type { Review } from "../model/review";
import type { SheetPlan } from "../model/write";

/** The catalogue of rules, for lists and documents. */
export const RULE_LIST = RULES.map(({ code, name, title, severity, basis, certainty }) => ({
  rule: code,
  name,
  title,
  severity,
  basis,
  certainty,
}));

/** The sheet 校验报告 for a review made at that moment. */
export const planReport = (review: Review, checkedAt: Date): SheetPlan =>
  planReportSheet(review, { checkedAt, titleOf: (code) => RULES.find((rule) => rule.code === code)?.title });
