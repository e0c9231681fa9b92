import { defineRule } from "../rule";
import { AMOUNT_MESSAGES, amountDrafts, skipAmounts } from "../text/amount-rule";

export default defineRule({
  code: "W04",
  group: "text",
  name: "item-amounts",
  title: "逐科目金额文表一致",
  severity: "error",
  rests: ["text-against-table"],
  basis: "预算法第十四条：预算公开时作出说明，说明与报表一致",
  certainty: "read",
  messages: AMOUNT_MESSAGES,
  cases: (book) => skipAmounts(book, "W04", "功能科目金额") ?? [book],
  report: (book) => amountDrafts(book, "W04"),
});
