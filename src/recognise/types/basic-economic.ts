import { defineTableType } from "../table-type";

export default defineTableType({
  id: "basic-economic",
  titles: [/基本支出/],
  notTitles: [/三公/, /绩效/, /功能(分类|科目)/, /项目支出/],
  needs: [["economic"], ["government-economic"], ["economic-columns"], ["economic-lines"]],
  flow: "expenditure",
  narrows: { fund: "fiscal/general", nature: "basic" },
  isNarrowedByTitle: true,
});
