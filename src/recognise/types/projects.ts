import { defineTableType } from "../table-type";

export default defineTableType({
  id: "projects",
  titles: [/项目(经费)?支出/, /专项(业务)?(经费|资金)支出/, /专项业务经费/],
  notTitles: [/绩效/, /三公/, /采购/, /基本支出/],
  needs: [
    ["project-labels", "money"],
    ["named-lines", "money"],
  ],
  flow: "expenditure",
  narrows: { nature: "project" },
  isNarrowedByTitle: true,
});
