import { defineTableType } from "../table-type";

export default defineTableType({
  id: "expenditure",
  titles: [/支出(预算)?(总|汇总|总体情况|情况)?表/],
  notTitles: [
    /收支/,
    /一般公共预算/,
    /财政拨款/,
    /政府性基金/,
    /国有资本/,
    /三公/,
    /采购/,
    /经济分类/,
    /项目支出/,
    /基本支出/,
    /机关运行/,
    /购买服务/,
  ],
  needs: [
    ["nature-columns"],
    ["accounting-columns"],
    ["fund-columns"],
    ["nature-lines"],
    ["functional", "unit-columns"],
  ],
  identifiedBy: [["accounting-columns"]],
  excludedBy: ["two-sided"],
  flow: "expenditure",
  narrows: {},
  isNarrowedByTitle: true,
});
