import { defineTableType } from "../table-type";

export default defineTableType({
  id: "fiscal",
  titles: [/(财政拨款|一般公共预算)收支(预算)?总?(体情况)?表?/],
  needs: [["two-sided"]],
  identifiedBy: [["two-sided", "fund-columns"]],
  excludedBy: ["non-fiscal-lines"],
  flow: "expenditure",
  narrows: { fund: "fiscal" },
  isNarrowedByTitle: true,
});
