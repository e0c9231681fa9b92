import { defineTableType } from "../table-type";

export default defineTableType({
  id: "basic-economic",
  title: "一般公共预算基本支出表",
  titles: [/基本支出/],
  notTitles: [/三公/, /绩效/, /功能分类/],
  needs: [["economic"], ["government-economic"]],
  flow: "expenditure",
  narrows: { fund: "fiscal/general", nature: "basic" },
});
