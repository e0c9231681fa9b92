import { defineRule } from "../rule";
import { ITEM_MESSAGES, itemDrafts, skipAmounts } from "../text/amount-rule";

export default defineRule({
  code: "W02",
  group: "text",
  name: "income-sources",
  title: "分来源收入文表一致",
  severity: "error",
  rests: ["text-against-table"],
  basis: "预算法第十四条：预算公开时作出说明，说明与报表一致",
  certainty: "read",
  messages: ITEM_MESSAGES,
  cases: (book) => skipAmounts(book, "W02", "分来源收入") ?? [book],
  report: (book) => itemDrafts(book, "W02"),
});
