import { defineTableType } from "../table-type";

export default defineTableType({
  id: "basic-function",
  titles: [/基本支出/],
  notTitles: [/三公/, /绩效/, /项目支出/],
  needs: [["functional"]],
  flow: "expenditure",
  narrows: { fund: "fiscal/general", nature: "basic" },
  isNarrowedByTitle: true,
});
