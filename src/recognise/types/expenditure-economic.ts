import { defineTableType } from "../table-type";

export default defineTableType({
  id: "expenditure-economic",
  titles: [/支出.*经济(分类|科目)/, /支出(预算)?分类(汇总|总|情况)?表/],
  notTitles: [/收支/, /基本支出/, /项目支出/, /一般公共预算|财政拨款/, /三公/, /采购/, /绩效/, /机关运行/, /购买服务/],
  needs: [["economic"], ["government-economic"], ["economic-split"]],
  flow: "expenditure",
  narrows: {},
  isNarrowedByTitle: true,
});
