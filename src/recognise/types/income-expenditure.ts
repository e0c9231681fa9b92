import { defineTableType } from "../table-type";

export default defineTableType({
  id: "income-expenditure",
  titles: [/收支(预算)?((总|总体情况|情况)?表|总体情况)(\([^)]*\))*$/],
  notTitles: [/(财政拨款|一般公共预算)收支/, /政府性基金/, /国有资本/],
  needs: [["two-sided"]],
  identifiedBy: [["two-sided", "non-fiscal-lines"]],
  flow: "expenditure",
  narrows: {},
  isNarrowedByTitle: true,
});
