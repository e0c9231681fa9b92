import { defineTableType } from "../table-type";

export default defineTableType({
  id: "unit-list",
  // codes and names of departments are a list of anything: only a title makes them the units of a budget
  titles: [/单位(构成|详细情况|基本情况|情况)/],
  needs: [["unit-labels"]],
  flow: "expenditure",
  narrows: {},
});
