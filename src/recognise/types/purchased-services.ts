import { defineTableType } from "../table-type";

export default defineTableType({
  id: "purchased-services",
  titles: [/购买服务/],
  notTitles: [/绩效/, /采购/],
  needs: [["money"]],
  flow: "expenditure",
  // part of the procurement or beside it: no other table states this sum
  narrows: { line: "政府购买服务" },
});
