import { defineTableType } from "../table-type";

export default defineTableType({
  id: "state-capital",
  titles: [/国有资本经营.*(支出|收支)/],
  notTitles: [/三公/, /绩效/, /项目支出/, /采购/],
  needs: [["functional"], ["two-sided"]],
  flow: "expenditure",
  narrows: { fund: "fiscal/state-capital" },
});
