import { defineTableType } from "../table-type";

export default defineTableType({
  id: "unit-list",
  title: "预算单位构成表",
  titles: [/单位(构成|详细情况|基本情况|情况)/],
  needs: [["unit-labels"]],
  identifiedBy: [["unit-labels"]],
  excludedBy: ["money", "fund-columns", "nature-columns", "three-public", "project-labels", "procurement"],
  flow: "expenditure",
  narrows: {},
});
