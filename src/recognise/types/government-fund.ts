import { defineTableType } from "../table-type";

export default defineTableType({
  id: "government-fund",
  titles: [/政府性基金.*(支出|收支)/],
  notTitles: [/三公/, /绩效/, /项目支出/, /采购/],
  needs: [["functional"], ["two-sided"]],
  flow: "expenditure",
  narrows: { fund: "fiscal/government-fund" },
});
