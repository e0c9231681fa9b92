import { defineTableType } from "../table-type";

export default defineTableType({
  id: "income",
  titles: [/收入(预算)?(总|汇总|总体情况|情况)?表/],
  notTitles: [/收支/, /支出/, /财政拨款收入/, /非税/, /政府性基金/],
  needs: [["fund-columns"], ["income-lines"]],
  flow: "income",
  narrows: {},
  isNarrowedByTitle: true,
});
