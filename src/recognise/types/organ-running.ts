import { defineTableType } from "../table-type";

export default defineTableType({
  id: "organ-running",
  titles: [/机关运行(经)?费/],
  notTitles: [/三公/, /绩效/],
  needs: [["money"]],
  flow: "expenditure",
  narrows: { item: "organ-running" },
});
