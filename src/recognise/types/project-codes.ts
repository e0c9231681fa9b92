import { defineTableType } from "../table-type";

export default defineTableType({
  id: "project-codes",
  titles: [/项目(经费)?支出/],
  notTitles: [/绩效/, /三公/, /采购/, /基本支出/, /对照/],
  needs: [["functional"], ["economic"], ["government-economic"]],
  flow: "expenditure",
  narrows: { nature: "project" },
  isNarrowedByTitle: true,
});
