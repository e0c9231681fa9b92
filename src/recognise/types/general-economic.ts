import { defineTableType } from "../table-type";

export default defineTableType({
  id: "general-economic",
  titles: [/(一般公共预算|财政拨款).*支出/],
  notTitles: [/基本支出/, /三公/, /项目支出/, /采购/, /绩效/, /收支/, /功能分类/, /机关运行/, /政府性基金/, /国有资本/],
  needs: [["economic"], ["government-economic"]],
  flow: "expenditure",
  narrows: { fund: "fiscal/general" },
  isNarrowedByTitle: true,
});
