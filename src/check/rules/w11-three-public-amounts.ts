import { defineRule } from "../rule";
import { ITEM_MESSAGES, itemDrafts, skipAmounts } from "../text/amount-rule";

export default defineRule({
  code: "W11",
  group: "text",
  name: "three-public-amounts",
  title: "“三公”各项文表一致",
  severity: "error",
  rests: ["text-against-table"],
  basis: "预算法第十四条：预算公开时作出说明，说明与报表一致",
  certainty: "read",
  messages: ITEM_MESSAGES,
  cases: (book) => skipAmounts(book, "W11", "“三公”经费金额") ?? [book],
  report: (book) => itemDrafts(book, "W11"),
});
