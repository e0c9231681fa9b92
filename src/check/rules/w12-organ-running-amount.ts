import { defineRule } from "../rule";
import { ITEM_MESSAGES, itemDrafts, skipAmounts } from "../text/amount-rule";

export default defineRule({
  code: "W12",
  group: "text",
  name: "organ-running-amount",
  title: "机关运行经费文表一致",
  severity: "error",
  rests: ["text-against-table"],
  basis: "预算法第十四条：预算公开时作出说明，说明与报表一致",
  certainty: "read",
  messages: ITEM_MESSAGES,
  cases: (book) => skipAmounts(book, "W12", "机关运行经费金额") ?? [book],
  report: (book) => itemDrafts(book, "W12"),
});
