import { defineTableType } from "../table-type";

export default defineTableType({
  id: "procurement",
  titles: [/采购/],
  notTitles: [/绩效/],
  needs: [
    ["procurement", "money"],
    ["fund-columns", "money"],
  ],
  identifiedBy: [["procurement", "money"]],
  flow: "expenditure",
  narrows: { item: "procurement" },
});
