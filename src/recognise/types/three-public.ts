import { defineTableType } from "../table-type";

export default defineTableType({
  id: "three-public",
  titles: [/三公/],
  notTitles: [/绩效/],
  needs: [["three-public"]],
  identifiedBy: [["three-public"]],
  excludedBy: ["economic", "functional"],
  flow: "expenditure",
  // the items themselves imply fiscal money, whatever the title calls it
  narrows: {},
});
